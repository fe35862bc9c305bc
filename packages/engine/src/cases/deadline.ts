import {
  addDays,
  type Day,
  dayOfInstant,
  daysBetween,
  instantAfter,
  isDay,
  lastDayOf,
  qualify,
  startOfDay,
} from '@lifang/policy';
import { type Configuration, settingOn } from '../configuration.ts';
import type { ActiveWorkflow } from './workflows.ts';

/** When a case came to the state it is in: the day of the act, and the instant it was recorded. */
export interface Reached {
  readonly on: Day;
  readonly at: string;
}

/** How long a case has waited, seen from a day. */
export interface Deadline {
  /** The day the wait counts from. */
  readonly since: Day;
  /** Whole days since then. */
  readonly age: number;
  /** The last day; null while nothing says how long it may take. */
  readonly dueOn: Day | null;
  /** The instant, where the term is one of hours and the hour it runs from is known. */
  readonly dueAt: string | null;
  readonly overdue: boolean;
  /** The setting without a value that it waits for. */
  readonly undetermined: string | null;
}

/**
 * What is known of the wait in a state: anchor and term are stored, everything else follows from them and the day one looks.
 *
 * @param seen the day one looks, and the instant where it is the present.
 */
export function deadlineOf(
  config: Configuration,
  active: ActiveWorkflow,
  state: string,
  reached: Reached,
  data: Readonly<Record<string, unknown>>,
  seen: { readonly day: Day; readonly now: string | null },
): Deadline | null {
  const wait = active.workflow.waits[state];
  if (wait === undefined) return null;
  const { slug } = active.enabled.policy;
  const anchor = anchorOf(wait.since === null ? undefined : data[wait.since], reached);
  const { answerWithin } = wait;
  const setting = answerWithin !== null && 'type' in answerWithin ? answerWithin : null;
  const term =
    answerWithin === null || !('type' in answerWithin)
      ? answerWithin
      : settingOn(config, slug, answerWithin, anchor.day);
  const dueAt = term?.unit === 'hours' && anchor.instant !== null ? instantAfter(anchor.instant, term) : null;
  const dueOn = term === null ? null : dueAt === null ? lastDayOf(anchor.day, term) : dayOfInstant(dueAt);
  const moment = seen.now ?? startOfDay(addDays(seen.day, 1));
  return {
    since: anchor.day,
    age: Math.max(0, daysBetween(anchor.day, seen.day)),
    dueOn,
    dueAt,
    overdue: dueAt === null ? dueOn !== null && seen.day > dueOn : moment > dueAt,
    undetermined: setting !== null && term === null ? qualify(slug, setting) : null,
  };
}

/** What a term runs from: the field's day or instant, else when the state was reached. */
function anchorOf(field: unknown, reached: Reached): { day: Day; instant: string | null } {
  if (typeof field === 'string' && isDay(field)) return { day: field, instant: null };
  if (typeof field === 'string') return { day: dayOfInstant(field), instant: field };
  // Entered later than it happened, only the day of the act is known.
  const known = dayOfInstant(reached.at) === reached.on;
  return { day: reached.on, instant: known ? reached.at : null };
}
