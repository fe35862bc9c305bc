import { addDays, type Day, earlierOf, isRestDay, laterOf, PUBLISHED_YEARS } from '@lifang/policy';

/** A stretch of triggers with a term of as many days. */
interface Stretch {
  readonly valid_from: Day;
  valid_to: Day;
  readonly term: string | null;
}

/** The days of the years whose arrangement is known, and how many working days there are up to each. */
interface KnownDays {
  readonly days: readonly Day[];
  readonly worked: readonly number[];
  /** The places of the working days among the days. */
  readonly working: readonly number[];
}

let known: KnownDays | undefined;

function knownDays(): KnownDays {
  if (known !== undefined) return known;
  const years = Object.keys(PUBLISHED_YEARS).sort();
  const days: Day[] = [];
  const worked: number[] = [];
  const working: number[] = [];
  for (let day = `${years[0]}-01-01`; day <= `${years.at(-1)}-12-31`; day = addDays(day, 1)) {
    if (!isRestDay(day)) working.push(days.length);
    days.push(day);
    worked.push(working.length);
  }
  known = { days, worked, working };
  return known;
}

/**
 * A term of working days, which is another number of days from each trigger, as Postgres reads it. A trigger from which it would
 * reach beyond the years whose arrangement is known has none yet: what is not known is not guessed.
 */
export function workingTerms(from: Day, to: Day, amount: number): Stretch[] {
  const { days, worked, working } = knownDays();
  const found: Stretch[] = [];
  const add = (valid_from: Day, valid_to: Day, term: string | null) => {
    const last = found.at(-1);
    if (last !== undefined && last.term === term) last.valid_to = valid_to;
    else found.push({ valid_from, valid_to, term });
  };
  const [first = to] = days;
  const last = days.at(-1) ?? from;
  if (from < first) add(from, earlierOf(to, addDays(first, -1)), null);
  days.forEach((day, at) => {
    if (day < from || day > to) return;
    const end = working[(worked[at] ?? 0) + amount - 1];
    add(day, day, end === undefined ? null : `${end - at} days`);
  });
  if (to > last) add(laterOf(from, addDays(last, 1)), to, null);
  return found;
}
