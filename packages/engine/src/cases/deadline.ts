import {
  addDays,
  type Calendar,
  type Day,
  dayOfInstant,
  daysBetween,
  endOfTerm,
  instantAfter,
  isDay,
  isPublished,
  qualify,
  type Setting,
  startOfDay,
  type Term,
  type Workflow,
  workingDays,
  workingDaysBetween,
} from '@lifang/policy';
import { type Configuration, settingOn } from '../configuration.ts';
import type { ActiveWorkflow } from './workflows.ts';

/** When a case came to the state it is in: the day of the act, and the instant it was recorded. */
interface Reached {
  readonly on: Day;
  readonly at: string;
}

/** Something that was done while the case stayed in its state; some of it moves the end of the term. */
interface Stayed {
  readonly step: string;
  readonly on: Day;
}

/** How long a case has waited, seen from a day. */
export interface Deadline {
  /** The day the wait counts from. */
  readonly since: Day;
  /** Whole days since then. */
  readonly age: number;
  /** The last day; null while nothing says how long it may take, and while the term stands still. */
  readonly dueOn: Day | null;
  /** The instant, where the term is one of hours and the hour it runs from is known. */
  readonly dueAt: string | null;
  readonly overdue: boolean;
  /** Whether the last day hangs on a year whose arrangement of working days is not known yet. */
  readonly provisional: boolean;
  /** The day since which the term stands still. */
  readonly pausedSince: Day | null;
  /** The setting without a value that it waits for. */
  readonly undetermined: string | null;
}

/** What is known of a case that decides how long its state may last. */
export interface Wait {
  readonly state: string;
  readonly reached: Reached;
  readonly data: Readonly<Record<string, unknown>>;
  readonly stayed: readonly Stayed[];
}

interface End {
  readonly day: Day;
  readonly at: string | null;
  readonly provisional: boolean;
}

/**
 * What is known of the wait in a state: anchor and term are stored, everything else follows from them and the day one looks.
 *
 * @param seen the day one looks, and the instant where it is the present.
 */
export function deadlineOf(
  config: Configuration,
  active: ActiveWorkflow,
  { state, reached, data, stayed }: Wait,
  seen: { readonly day: Day; readonly now: string | null },
): Deadline | null {
  const wait = active.workflow.waits[state];
  if (wait === undefined) return null;
  const { slug } = active.enabled.policy;
  const { calendar } = config;
  const anchor = anchorOf(wait.since === null ? undefined : data[wait.since], reached);
  const termAt = (term: Term | Setting<'term'>): Term | null =>
    'type' in term ? settingOn(config, slug, term, anchor.day) : term;
  const term = wait.answerWithin === null ? null : termAt(wait.answerWithin);
  const waitsFor = wait.answerWithin !== null && 'type' in wait.answerWithin ? wait.answerWithin : null;
  const base = {
    since: anchor.day,
    age: Math.max(0, daysBetween(anchor.day, seen.day)),
    undetermined: waitsFor !== null && term === null ? qualify(slug, waitsFor) : null,
  };
  const open = { ...base, dueOn: null, dueAt: null, overdue: false, provisional: false, pausedSince: null };
  const pausedSince = pauseOf(active.workflow, stayed);
  if (term === null || pausedSince !== null) return { ...open, pausedSince };
  const end = shifted(active.workflow, firstEnd(anchor, term, calendar), term, stayed, termAt, calendar);
  const moment = seen.now ?? startOfDay(addDays(seen.day, 1));
  return {
    ...open,
    dueOn: end.day,
    dueAt: end.at,
    // Nothing is late by a guess.
    overdue: !end.provisional && (end.at === null ? seen.day > end.day : moment > end.at),
    provisional: end.provisional,
  };
}

function firstEnd(anchor: Anchor, term: Term, calendar: Calendar): End {
  if (term.unit === 'hours' && anchor.instant !== null) {
    const at = instantAfter(anchor.instant, term);
    return { day: dayOfInstant(at), at, provisional: false };
  }
  return { ...endOfTerm(anchor.day, term, calendar), at: null };
}

/**
 * The end of a term after what was done meanwhile: an extension counts on from the day that was the last; the days on which the
 * term stood still, working days of a term of working days, are added when it runs again.
 */
function shifted(
  { steps }: Workflow,
  first: End,
  term: Term,
  stayed: readonly Stayed[],
  termAt: (term: Term | Setting<'term'>) => Term | null,
  calendar: Calendar,
): End {
  let end = first;
  let pausedSince: Day | null = null;
  for (const { step, on } of stayed) {
    const { extends: extension = null, term: does = null } = steps[step] ?? {};
    const more = extension === null ? null : termAt(extension.by);
    if (more !== null) end = later(end, more, calendar);
    if (does === 'pause') pausedSince ??= on;
    if (does === 'resume' && pausedSince !== null) {
      const still =
        term.unit === 'working-days'
          ? workingDays(workingDaysBetween(pausedSince, on, calendar))
          : { amount: daysBetween(pausedSince, on), unit: 'days' as const };
      end = later(end, still, calendar);
      const counted = term.unit !== 'working-days' || isPublished(on, calendar);
      if (!counted) end = { ...end, provisional: true };
      pausedSince = null;
    }
  }
  return end;
}

/** The day since which the term stands still. */
function pauseOf({ steps }: Workflow, stayed: readonly Stayed[]): Day | null {
  const last = stayed.findLast(({ step }) => steps[step]?.term != null);
  return last !== undefined && steps[last.step]?.term === 'pause' ? last.on : null;
}

function later(end: End, term: Term, calendar: Calendar): End {
  if (end.at !== null) {
    const next = endOfTerm(end.day, term, calendar);
    const hours = term.unit === 'hours' ? term.amount : 24 * daysBetween(end.day, next.day);
    const at = instantAfter(end.at, { amount: hours, unit: 'hours' });
    return { day: dayOfInstant(at), at, provisional: end.provisional || next.provisional };
  }
  const next = endOfTerm(end.day, term, calendar);
  return { day: next.day, at: null, provisional: end.provisional || next.provisional };
}

interface Anchor {
  readonly day: Day;
  readonly instant: string | null;
}

/** What a term runs from: the field's day or instant, else when the state was reached. */
function anchorOf(field: unknown, reached: Reached): Anchor {
  if (typeof field === 'string' && isDay(field)) return { day: field, instant: null };
  if (typeof field === 'string') return { day: dayOfInstant(field), instant: field };
  // Entered later than it happened, only the day of the act is known.
  const known = dayOfInstant(reached.at) === reached.on;
  return { day: reached.on, instant: known ? reached.at : null };
}
