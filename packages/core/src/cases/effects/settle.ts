import type { Answers, Id } from '@lifang/db';
import type { Configuration } from '@lifang/engine';
import type { RequestContext } from '../../context/request.ts';
import { Problem } from '../../errors/problem.ts';
import { kindErrors } from '../../events/check.ts';
import { checkReferences, judgeAll } from '../../events/record.ts';
import type { StoredEvent } from '../../events/store.ts';
import type { StoredRecord } from '../../records/store.ts';
import { idsOf } from '../../residences/lock.ts';
import { idOf, type NewCase } from '../store.ts';
import type { CaseEffect, CaseRow } from '../view.ts';
import { entryFor, type NewEntry } from './entry.ts';
import { lineFor } from './line.ts';
import { linkedCase } from './linked.ts';
import type { lookEffects } from './look.ts';
import { type NewNotice, noticesFor } from './notice.ts';
import { type EffectCause, type EffectPlan, eventsIn, soughtKind } from './plan.ts';
import { type NewTitle, titleFor } from './title.ts';

export type LookedEffects = Answers<ReturnType<typeof lookEffects>>;

/** What one effect comes to. */
interface Outcome {
  readonly kept: readonly StoredRecord[];
  readonly entered: readonly NewEntry[];
  /** Entries whose last day is the day of the step. */
  readonly left: readonly Id<'category'>[];
  readonly granted: readonly NewTitle[];
  readonly published: readonly NewNotice[];
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
  const [units, households, people, stretches, participants, facts, homes] = looked;
  const planned = eventsIn(plan);
  const path = (index: number) => `effects[${index}].`;
  const wrong = planned.flatMap((event, index) => kindErrors(config, event, ctx.today, path(index)));
  if (wrong.length > 0) throw new Problem('invalid-input', { errors: wrong });
  checkReferences(planned, stretches, participants, path);
  const events = judgeAll(ctx, config, planned, facts);
  const unclaimed = events.values();
  const ground = { ctx, config, row, cause, looked };
  const outcomes = plan.map(one => settleOne(one, ground, () => unclaimed.next().value?.id ?? null));
  return {
    events,
    kept: outcomes.flatMap(({ kept }) => kept),
    entered: outcomes.flatMap(({ entered }) => entered),
    left: outcomes.flatMap(({ left }) => left),
    granted: outcomes.flatMap(({ granted }) => granted),
    published: outcomes.flatMap(({ published }) => published),
    opened: outcomes.flatMap(({ opened }) => opened),
    results: outcomes.flatMap(({ results }) => results),
    touched: idsOf(units, households, homes, people),
  };
}

interface Ground {
  readonly ctx: RequestContext;
  readonly config: Configuration;
  readonly row: CaseRow;
  readonly cause: EffectCause;
  readonly looked: LookedEffects;
}

function settleOne(
  one: EffectPlan,
  { ctx, config, row, cause, looked }: Ground,
  nextEvent: () => Id<'event'> | null,
): Outcome {
  const [, , , stays] = looked;
  const [entries, titles, above] = [looked[10], looked[11], looked[12]];
  const { on } = cause;
  const { effect, kind } = one;
  const none = {
    eventId: null,
    recordId: null,
    categoryId: null,
    awardId: null,
    noticeId: null,
    caseId: null,
  };
  const result = { effect, kind, ...none };
  const nothing = { kept: [], entered: [], left: [], granted: [], published: [], opened: [] };
  const found = above.find(unit => unit.kind === soughtKind(one))?.unitId ?? null;
  switch (one.effect) {
    case 'record':
      return { ...nothing, results: [{ ...result, eventId: nextEvent() }] };
    case 'keep': {
      const line = lineFor(config, one, ctx.today, stays);
      return { ...nothing, kept: [line], results: [{ ...result, recordId: line.id }] };
    }
    case 'enter': {
      const entered = one.subjects.flatMap(subject => {
        const held = entries.filter(entry => entry.kind === kind && entry.subjectId === idOf(subject));
        return entryFor(kind, subject, on, held, stays) ?? [];
      });
      return { ...nothing, entered, results: entered.map(({ id }) => ({ ...result, categoryId: id })) };
    }
    case 'leave': {
      const ids = new Set(one.subjects.map(idOf));
      const left = entries
        .filter(entry => entry.kind === kind && ids.has(entry.subjectId) && entry.from <= on)
        .map(({ id }) => id);
      return { ...nothing, left, results: left.map(categoryId => ({ ...result, categoryId })) };
    }
    case 'grant': {
      const granted = one.subjects.flatMap(subject => {
        const held = titles.filter(title => title.kind === kind && title.subjectId === idOf(subject));
        return titleFor(one, subject, on, found, held, stays) ?? [];
      });
      return { ...nothing, granted, results: granted.map(({ id }) => ({ ...result, awardId: id })) };
    }
    case 'publish': {
      const published = noticesFor(one, on, stays);
      return { ...nothing, published, results: published.map(({ id }) => ({ ...result, noticeId: id })) };
    }
    case 'open': {
      const made = linkedCase(one, row, cause, found);
      return { ...nothing, opened: [made], results: [{ ...result, caseId: made.id }] };
    }
  }
}
