import { type Answers, type Id, newId } from '@lifang/db';
import type { Configuration } from '@lifang/engine';
import { type Day, qualify } from '@lifang/policy';
import type { RequestContext } from '../../context/request.ts';
import { Problem } from '../../errors/problem.ts';
import { kindErrors } from '../../events/check.ts';
import { checkReferences, judgeAll } from '../../events/record.ts';
import type { StoredEvent } from '../../events/store.ts';
import { lastDayHere } from '../../residences/cover.ts';
import { idOf, type NewCase, onceKey } from '../store.ts';
import type { CaseEffect, CaseRow, CaseSubjectRef } from '../view.ts';
import type { lookEffects } from './look.ts';
import { type EffectCause, type EffectPlan, eventsIn } from './plan.ts';

export type LookedEffects = Answers<ReturnType<typeof lookEffects>>;

/** A new entry on a list. */
export interface NewEntry {
  readonly id: Id<'category'>;
  readonly kind: string;
  readonly subject: CaseSubjectRef;
  readonly from: Day;
  readonly to: Day;
}

/** What one effect comes to. */
interface Outcome {
  readonly entered: readonly NewEntry[];
  /** Entries whose last day is the day of the step. */
  readonly left: readonly Id<'category'>[];
  readonly opened: readonly NewCase[];
  readonly results: readonly CaseEffect[];
}

/** What a step brings about, ready to be stored. */
export interface SettledEffects extends Outcome {
  readonly events: readonly StoredEvent[];
  /** Everybody whose duties may have changed. */
  readonly touched: readonly string[];
}

/** Brings effects to what can be stored, or refuses the step: an effect that a rule forbids leaves nothing of it. */
export function settleEffects(
  ctx: RequestContext,
  config: Configuration,
  plan: readonly EffectPlan[],
  row: CaseRow,
  cause: EffectCause,
  looked: LookedEffects,
): SettledEffects {
  const [units, households, people, stretches, participants, facts] = looked;
  const planned = eventsIn(plan);
  const path = (index: number) => `effects[${index}].`;
  const wrong = planned.flatMap((event, index) => kindErrors(config, event, ctx.today, path(index)));
  if (wrong.length > 0) throw new Problem('invalid-input', { errors: wrong });
  checkReferences(planned, stretches, participants, path);
  const events = judgeAll(ctx, config, planned, facts);
  const unclaimed = events.values();
  const outcomes = plan.map(one =>
    settleOne(one, row, cause, looked, () => unclaimed.next().value?.id ?? null),
  );
  return {
    events,
    entered: outcomes.flatMap(({ entered }) => entered),
    left: outcomes.flatMap(({ left }) => left),
    opened: outcomes.flatMap(({ opened }) => opened),
    results: outcomes.flatMap(({ results }) => results),
    touched: [...units, ...households, ...people].map(({ id }) => id),
  };
}

function settleOne(
  one: EffectPlan,
  row: CaseRow,
  cause: EffectCause,
  looked: LookedEffects,
  nextEvent: () => Id<'event'> | null,
): Outcome {
  const stretches = looked[3];
  const entries = looked[9];
  const places = looked[10];
  const result = { effect: one.effect, kind: one.kind, eventId: null, categoryId: null, caseId: null };
  const nothing = { entered: [], left: [], opened: [] };
  switch (one.effect) {
    case 'record':
      return { ...nothing, results: [{ ...result, eventId: nextEvent() }] };
    case 'enter': {
      const entered = one.subjects.flatMap(subject => {
        const held = entries.filter(entry => entry.kind === one.kind && entry.subjectId === idOf(subject));
        return entryFor(one.kind, subject, cause.on, held, stretches) ?? [];
      });
      return { ...nothing, entered, results: entered.map(({ id }) => ({ ...result, categoryId: id })) };
    }
    case 'leave': {
      const ids = new Set(one.subjects.map(idOf));
      const left = entries
        .filter(({ kind, subjectId, from }) => kind === one.kind && ids.has(subjectId) && from <= cause.on)
        .map(({ id }) => id);
      return { ...nothing, left, results: left.map(categoryId => ({ ...result, categoryId })) };
    }
    case 'open': {
      const made = linkedCase(one, row, cause, places);
      return { ...nothing, opened: [made], results: [{ ...result, caseId: made.id }] };
    }
  }
}

/** The entry that puts a subject on a list; null when it is on it already. */
function entryFor(
  kind: string,
  subject: CaseSubjectRef,
  on: Day,
  held: readonly { readonly from: Day; readonly to: Day }[],
  stretches: readonly { readonly id: string; readonly from: Day; readonly to: Day }[],
): NewEntry | null {
  if (held.some(({ from }) => from <= on)) return null;
  const [later] = held;
  if (later !== undefined) {
    throw new Problem('overlap', { detail: `on the list ${kind} from ${later.from} already` });
  }
  const to = lastDayHere(
    stretches.filter(({ id }) => id === idOf(subject)),
    on,
  );
  if (to === null) {
    throw new Problem('conflict', { detail: `whom the case is about is not here on ${on} to enter ${kind}` });
  }
  return { id: newId<'category'>(), kind, subject, from: on, to };
}

function linkedCase(
  { kind, active, about }: Extract<EffectPlan, { effect: 'open' }>,
  row: CaseRow,
  cause: EffectCause,
  places: readonly { readonly kind: string; readonly unitId: Id<'unit'> | null }[],
): NewCase {
  const { of, version, opens } = active.workflow;
  const unitId = places.find(place => place.kind === kind)?.unitId ?? null;
  if (unitId === null) {
    throw new Problem('conflict', { detail: `there is no ${of.of.name} whose matter the ${kind} would be` });
  }
  if (about.length < of.least) {
    throw new Problem('conflict', { detail: `nothing says whom the ${kind} would be about` });
  }
  const { by } = opens;
  return {
    id: newId<'case'>(),
    kind,
    workflowVersion: version,
    externalId: null,
    unitId,
    partOfId: null,
    state: opens.state,
    on: cause.on,
    about,
    parties: [
      ...row.parties.filter(({ role }) => role === 'about'),
      ...(cause.personId === null ? [] : [{ role: 'opener', personId: cause.personId }]),
    ],
    data: {},
    onceKey: onceKey(of, { unitId, on: cause.on, about, partOfId: null }),
    personId: cause.personId,
    authority: by.actor === 'outside' ? qualify(active.enabled.policy.slug, by.authority) : null,
    reason: cause.reason,
  };
}
