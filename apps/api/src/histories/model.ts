import { addDays, type Day, daysBetween, OPEN_END, periodsBetween } from '@lifang/policy';

/** Days from one to another, both included. */
export interface Stretch {
  from: Day;
  to: Day;
}

/** All that has been said of one resident, as plainly as it can be written down. */
export interface History {
  readonly homes: (Stretch & { group: number })[];
  readonly lists: Stretch[];
  /** Days of visits that count, by the event's id. */
  readonly visits: Map<string, Day>;
}

/** What the model expects of one month. */
export interface ExpectedMonth {
  readonly status: 'due' | 'compliant' | 'overdue' | 'waived';
  readonly done: number;
  /** Index of the group that owes it. */
  readonly group: number;
}

/**
 * What a monthly duty comes to on a day, worked out day by day from a history: slow, and so plain that it can be checked by
 * eye. It shares nothing with the statement it is compared with but the calendar.
 */
export function expectedMonths(history: History, binding: Day, asOf: Day): Record<string, ExpectedMonth> {
  const begun = <T extends Stretch>(stretches: readonly T[]) => stretches.filter(({ from }) => from <= asOf);
  const homes = begun(history.homes);
  const lists = begun(history.lists);
  const months: Record<string, ExpectedMonth> = {};
  for (const { key, start, end } of periodsBetween('month', binding, asOf)) {
    if (start < binding) continue;
    const days = daysOf(start, end).map(day => on(homes, day) && on(lists, day));
    const first = days.indexOf(true);
    if (first < 0) continue;
    const joined = addDays(start, first);
    if (joined > asOf) continue;
    const gap = days.indexOf(false, first);
    const left = gap < 0 ? null : addDays(start, gap - 1);
    const done = new Set(
      [...history.visits.values()].filter(day => day >= start && day <= end && day <= asOf),
    ).size;
    const until = end < asOf ? end : asOf;
    const home = homes.filter(({ from }) => from <= until).sort((a, b) => (a.from < b.from ? 1 : -1))[0];
    const status =
      first > 0
        ? 'waived'
        : done > 0
          ? 'compliant'
          : left !== null && left < asOf
            ? 'waived'
            : end < asOf
              ? 'overdue'
              : 'due';
    months[key] = { status, done, group: home?.group ?? -1 };
  }
  return months;
}

function on(stretches: readonly Stretch[], day: Day): boolean {
  return stretches.some(({ from, to }) => from <= day && day <= to);
}

function daysOf(start: Day, end: Day): Day[] {
  return Array.from({ length: daysBetween(start, end) + 1 }, (_, index) => addDays(start, index));
}

/** Ends whatever still runs on a day. */
export function endAll(stretches: readonly Stretch[], lastDay: Day): void {
  for (const stretch of stretches) if (stretch.to > lastDay && stretch.from <= lastDay) stretch.to = lastDay;
}

/**
 * Moves a resident: the home of the day before ends, or is replaced when it began that very day. Somebody who has left
 * comes back.
 */
export function move(history: History, group: number, day: Day): void {
  const current = history.homes.at(-1);
  if (current === undefined) return;
  if (current.from === day) {
    current.group = group;
    return;
  }
  if (current.to === OPEN_END) current.to = addDays(day, -1);
  history.homes.push({ group, from: day, to: OPEN_END });
}
