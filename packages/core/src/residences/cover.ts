import { addDays, type Day, OPEN_END } from '@lifang/policy';

interface Span {
  readonly from: Day;
  readonly to: Day;
}

/** The last day of the unbroken time in the tenant that a day is part of; null when the subject was not there that day. */
export function lastDayHere(stays: readonly Span[], day: Day): Day | null {
  let last: Day | null = null;
  for (const { from, to } of [...stays].sort((a, b) => (a.from < b.from ? -1 : 1))) {
    if (last === null) {
      if (from <= day && day <= to) last = to;
    } else if (last !== OPEN_END && from === addDays(last, 1)) last = to;
  }
  return last;
}
