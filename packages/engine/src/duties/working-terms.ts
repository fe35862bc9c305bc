import {
  addDays,
  type Calendar,
  type Day,
  daysBetween,
  earlierOf,
  endOfTerm,
  isRestDay,
  laterOf,
  type Term,
} from '@lifang/policy';

/** A stretch of triggers with a term of as many days. */
interface Stretch {
  readonly valid_from: Day;
  valid_to: Day;
  readonly term: string | null;
}

/** The days of the years whose arrangement is known, without a gap, and how many working days there are up to each. */
interface KnownDays {
  readonly days: readonly Day[];
  readonly worked: readonly number[];
  /** The places of the working days among the days. */
  readonly working: readonly number[];
  /** By term, how many days it takes from each of the days; nothing where it reaches beyond them. */
  readonly lengths: Map<string, readonly (number | undefined)[]>;
}

const known = new WeakMap<Calendar, KnownDays>();

function knownDays(calendar: Calendar): KnownDays {
  const kept = known.get(calendar);
  if (kept !== undefined) return kept;
  const years = Object.keys(calendar).sort();
  const days: Day[] = [];
  const worked: number[] = [];
  const working: number[] = [];
  for (let day = `${years[0]}-01-01`; day <= `${years.at(-1)}-12-31`; day = addDays(day, 1)) {
    if (!isRestDay(day, calendar)) working.push(days.length);
    days.push(day);
    worked.push(working.length);
  }
  const found = { days, worked, working, lengths: new Map() };
  known.set(calendar, found);
  return found;
}

/** How many days the term takes from each known day. */
function lengthsOf(calendar: Calendar, term: Term): readonly (number | undefined)[] {
  const { days, worked, working, lengths } = knownDays(calendar);
  const key = `${term.amount} ${term.unit}`;
  const kept = lengths.get(key);
  if (kept !== undefined) return kept;
  const found = days.map((day, at) => {
    if (term.unit === 'working-days') {
      const end = working[(worked[at] ?? 0) + term.amount - 1];
      return end === undefined ? undefined : end - at;
    }
    const end = endOfTerm(day, term, calendar);
    return end.provisional ? undefined : daysBetween(day, end.day);
  });
  lengths.set(key, found);
  return found;
}

/**
 * A term that depends on which days are worked, and so is another number of days from each trigger, as Postgres reads it. A
 * trigger from which it would reach beyond the years whose arrangement is known has none yet: what is not known is not guessed.
 */
export function workingTerms(calendar: Calendar, from: Day, to: Day, term: Term): Stretch[] {
  const { days } = knownDays(calendar);
  const lengths = lengthsOf(calendar, term);
  const found: Stretch[] = [];
  const add = (valid_from: Day, valid_to: Day, text: string | null) => {
    const last = found.at(-1);
    if (last !== undefined && last.term === text) last.valid_to = valid_to;
    else found.push({ valid_from, valid_to, term: text });
  };
  const [first = to] = days;
  const last = days.at(-1) ?? from;
  if (from < first) add(from, earlierOf(to, addDays(first, -1)), null);
  days.forEach((day, at) => {
    if (day < from || day > to) return;
    const length = lengths[at];
    add(day, day, length === undefined ? null : `${length} days`);
  });
  if (to > last) add(laterOf(from, addDays(last, 1)), to, null);
  return found;
}
