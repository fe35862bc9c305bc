import type { Id } from '@lifang/db';
import {
  type ActiveWorkflow,
  type Configuration,
  findCategory,
  findEventKind,
  openingWorkflow,
  type PlannedEffect,
} from '@lifang/engine';
import { type Day, nounsAbout, type SubjectNoun } from '@lifang/policy';
import type { RecordEvent } from '../../events/record.ts';
import type { CaseRow, CaseSubjectRef } from '../view.ts';

/** Who takes the step that brings something about, when, and why. */
export interface EffectCause {
  readonly on: Day;
  readonly personId: Id<'person'> | null;
  readonly reason: string | null;
}

/** An effect with everything that follows from the case: what is left is to look whether it can happen. */
export type EffectPlan = { readonly kind: string } & (
  | { readonly effect: 'record'; readonly event: RecordEvent }
  | { readonly effect: 'enter' | 'leave'; readonly subjects: readonly CaseSubjectRef[] }
  | { readonly effect: 'open'; readonly active: ActiveWorkflow; readonly about: readonly CaseSubjectRef[] }
);

const nounOf = (subject: CaseSubjectRef): SubjectNoun => {
  if ('personId' in subject) return 'person';
  return 'householdId' in subject ? 'household' : 'unit';
};

/** What a step is to bring about, in the order its workflow says it. */
export function planEffects(
  config: Configuration,
  effects: readonly PlannedEffect[],
  row: CaseRow,
  cause: EffectCause,
): EffectPlan[] {
  return effects.map(effect => planOne(config, effect, row, cause));
}

function planOne(
  config: Configuration,
  { effect, kind }: PlannedEffect,
  row: CaseRow,
  cause: EffectCause,
): EffectPlan {
  switch (effect) {
    case 'record': {
      const concerns = findEventKind(config, kind)?.definition.concerns ?? [];
      const event = {
        kind,
        on: cause.on,
        byUnitId: row.unitId,
        about: row.about.filter(subject => concerns.includes(nounOf(subject))),
        invitedIds: [],
        participantIds: cause.personId === null ? [] : [cause.personId],
        data: {},
        externalId: null,
        reason: cause.reason,
      };
      return { kind, effect, event };
    }
    case 'enter':
    case 'leave': {
      const of = findCategory(config, kind)?.definition.of;
      return { kind, effect, subjects: row.about.filter(subject => nounOf(subject) === of) };
    }
    case 'open': {
      const active = openingWorkflow(config, kind);
      if (active === undefined) throw new Error(`no enabled policy defines ${kind}`);
      const nouns = nounsAbout(active.workflow.of);
      return { kind, effect, active, about: row.about.filter(subject => nouns.has(nounOf(subject))) };
    }
  }
}

/** The events among some effects. */
export const eventsIn = (plan: readonly EffectPlan[]): RecordEvent[] =>
  plan.flatMap(one => (one.effect === 'record' ? [one.event] : []));
