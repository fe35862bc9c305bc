import type { Id } from '@lifang/db';
import {
  type ActiveWorkflow,
  type Configuration,
  findAwardKind,
  findCategory,
  findEventKind,
  findNoticeKind,
  findRecordKind,
  openingWorkflow,
  type PlannedEffect,
} from '@lifang/engine';
import { type Day, endOfTerm, type Fields, nounsAbout, OPEN_END, qualify } from '@lifang/policy';
import { nounOf } from '../../events/check.ts';
import type { RecordEvent } from '../../events/record.ts';
import type { Data } from '../../fields/validate.ts';
import type { KeepRecord } from '../../records/keep.ts';
import type { CaseRow, CaseSubjectRef } from '../view.ts';

/** Who takes the step that brings something about, when, and why. */
export interface EffectCause {
  readonly on: Day;
  readonly personId: Id<'person'> | null;
  /** The unit whose post or role takes it. */
  readonly unitId: Id<'unit'> | null;
  readonly reason: string | null;
}

/** An effect with everything that follows from the case: what is left is to look whether it can happen. */
export type EffectPlan = { readonly kind: string } & (
  | { readonly effect: 'record'; readonly event: RecordEvent }
  | { readonly effect: 'keep'; readonly record: KeepRecord }
  | { readonly effect: 'enter' | 'leave'; readonly subjects: readonly CaseSubjectRef[] }
  | {
      readonly effect: 'grant';
      readonly subjects: readonly CaseSubjectRef[];
      /** The kind of unit that grants it. */
      readonly by: string;
      readonly fields: Fields;
      readonly data: Data;
    }
  | {
      readonly effect: 'publish';
      readonly by: readonly Id<'unit'>[];
      /** The last day it is shown. */
      readonly until: Day;
      readonly fields: Fields;
      readonly data: Data;
    }
  | { readonly effect: 'open'; readonly active: ActiveWorkflow; readonly about: readonly CaseSubjectRef[] }
);

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
  planned: PlannedEffect,
  row: CaseRow,
  cause: EffectCause,
): EffectPlan {
  const { kind } = planned;
  switch (planned.effect) {
    case 'record': {
      const concerns = findEventKind(config, kind)?.definition.concerns ?? [];
      const about = planned.about === 'unit' ? [{ unitId: row.unitId }] : row.about;
      const event = {
        kind,
        on: cause.on,
        byUnitId: planned.by === 'taker' ? (cause.unitId ?? row.unitId) : row.unitId,
        about: about.filter(subject => concerns.includes(nounOf(subject))),
        invitedIds: [],
        participantIds: cause.personId === null ? [] : [cause.personId],
        data: planned.data,
        externalId: null,
        reason: cause.reason,
      };
      return { kind, effect: 'record', event };
    }
    case 'keep': {
      const concerns = findRecordKind(config, kind)?.definition.concerns ?? [];
      const about = row.about.filter(subject => concerns.includes(nounOf(subject)));
      const { data } = planned;
      return {
        kind,
        effect: 'keep',
        record: {
          kind,
          on: cause.on,
          byUnitId: row.unitId,
          about,
          data,
          externalId: null,
          reason: cause.reason,
        },
      };
    }
    case 'enter':
    case 'leave': {
      const of = findCategory(config, kind)?.definition.of;
      return { kind, effect: planned.effect, subjects: row.about.filter(subject => nounOf(subject) === of) };
    }
    case 'grant': {
      const { by, data } = planned;
      const fields = findAwardKind(config, kind)?.definition.fields ?? {};
      return { kind, effect: 'grant', subjects: row.about, by, fields, data };
    }
    case 'publish': {
      const about = row.about.flatMap(subject => ('unitId' in subject ? [subject.unitId] : []));
      return {
        kind,
        effect: 'publish',
        by: planned.by === 'case' ? [row.unitId] : about,
        until: planned.lasts === null ? OPEN_END : endOfTerm(cause.on, planned.lasts, config.calendar).day,
        fields: findNoticeKind(config, kind)?.definition.fields ?? {},
        data: planned.data,
      };
    }
    case 'open': {
      const active = openingWorkflow(config, kind);
      if (active === undefined) throw new Error(`no enabled policy defines ${kind}`);
      const nouns = nounsAbout(active.workflow.of);
      return { kind, effect: 'open', active, about: row.about.filter(subject => nouns.has(nounOf(subject))) };
    }
  }
}

/** The events among some effects. */
export const eventsIn = (plan: readonly EffectPlan[]): RecordEvent[] =>
  plan.flatMap(one => (one.effect === 'record' ? [one.event] : []));

/** The kind of unit a unit above the case's is looked for by: the matter's of a case it opens, or the giver's of a title. */
export function soughtKind(one: EffectPlan): string | null {
  if (one.effect === 'grant') return one.by;
  return one.effect === 'open' ? qualify(one.active.enabled.policy.slug, one.active.workflow.of.of) : null;
}
