import type { Category } from '../kinds/category.ts';
import { type Beginner, type BeginningSelection, beginningsOf } from '../selections/beginning-selection.ts';
import { type Happening, type Happens, happenings } from '../selections/happening.ts';
import type { Setting } from '../settings.ts';
import { type NamedDay, settingsOfDay } from '../time/named-day.ts';
import type { Cadence } from '../time/period.ts';
import type { Term } from '../time/term.ts';
import type { DayKind } from '../time/working-days.ts';

/**
 * What a subject owes for a period it was not there for from first day to last: nothing (`waive`), all of it (`whole`),
 * or whichever of the two the tenant chose.
 */
export type Partial = 'waive' | 'whole' | Setting<'choice'>;

/** A stated length of time, the setting that holds it, or none: then a duty is open with an age and never overdue. */
export type Limit = Term | Setting<'term'> | null;

/** When a duty falls due. Exactly one of the forms below. */
export type Schedule =
  /** Once or more in every calendar period. */
  | { readonly form: 'every'; readonly cadence: Cadence; readonly partial: Partial }
  /** A term after the last time it was done, or after it first was owed. */
  | { readonly form: 'since-last'; readonly within: Limit }
  /** On every day of a kind. */
  | { readonly form: 'each'; readonly days: DayKind }
  /** Once after each start of a membership. */
  | { readonly form: 'after'; readonly begins: readonly Category[]; readonly within: Limit }
  /** Once after each time something happens. */
  | { readonly form: 'following'; readonly happenings: readonly Happening[]; readonly within: Limit }
  /** Once, by a day; open while the tenant has not named it, or where the text names none. */
  | { readonly form: 'by'; readonly day: NamedDay | null }
  /** Once between two days; what is done before or after does not count. Open without an end while a day is not named. */
  | { readonly form: 'in-window'; readonly from: NamedDay; readonly to: NamedDay }
  /** A standing without a gap: overdue on the days on which fewer have it than needed. */
  | { readonly form: 'always' }
  /** Coverage that holds until something renews the need: never overdue, open from the last renewal until it is done. */
  | { readonly form: 'ongoing'; readonly renewedBy: readonly Happening[] }
  /** No cadence in the text: coverage is shown per period, nothing is ever overdue. */
  | { readonly form: 'freely'; readonly per: Cadence };

/** Every day, week, month, quarter, half-year or year; or a term after the last time, whatever the calendar. */
export function every(cadence: Cadence, options: { partial: Partial }): Schedule;
export function every(term: Term | Setting<'term'>, options: { since: 'last' }): Schedule;
export function every(
  rhythm: Cadence | Term | Setting<'term'>,
  options: { readonly partial?: Partial; readonly since?: 'last' },
): Schedule {
  return typeof rhythm === 'string'
    ? { form: 'every', cadence: rhythm, partial: options.partial ?? 'waive' }
    : { form: 'since-last', within: rhythm };
}

/** Every weekend day, day of a public holiday, or working day. */
export const each = (days: DayKind): Schedule => ({ form: 'each', days });

/** The start of a standing: a subject joins one of the lists, somebody is appointed, a place opens, a title is granted. */
export function begins(standing: Beginner): BeginningSelection;
export function begins(...categories: readonly Category[]): readonly Category[];
export function begins(
  ...standings: readonly [Beginner] | readonly Category[]
): BeginningSelection | readonly Category[] {
  const [first] = standings;
  if (first !== undefined && first.noun !== 'category') return beginningsOf(first);
  return standings.filter(standing => standing.noun === 'category');
}

/** After a subject joins a list or something happens, within a term if there is one. */
export function after(trigger: readonly Category[] | Happens, options: { within: Limit }): Schedule {
  return 'length' in trigger
    ? { form: 'after', begins: trigger, within: options.within }
    : { form: 'following', happenings: happenings(trigger), within: options.within };
}

/** Once by a day of the calendar, by one the tenant has to name, or by one that follows from it. */
export const by = (day: NamedDay): Schedule => ({ form: 'by', day });

/** Once, and the text names no day: open until it is done, never overdue. */
export const once = (): Schedule => ({ form: 'by', day: null });

/** Once from one day to another, both included. */
export const inWindow = (from: NamedDay, to: NamedDay): Schedule => ({ form: 'in-window', from, to });

/** Without a gap. */
export const always = (): Schedule => ({ form: 'always' });

/** Whenever suitable, again after each renewal. */
export const ongoing = (options: { renewedBy: Happens }): Schedule => ({
  form: 'ongoing',
  renewedBy: happenings(options.renewedBy),
});

/** Whenever suitable; shown as coverage per period. */
export const freely = (options: { per: Cadence }): Schedule => ({ form: 'freely', per: options.per });

/** What else than the duty's own happenings a schedule looks at. */
export function happeningsOfSchedule(when: Schedule): readonly Happening[] {
  if (when.form === 'following') return when.happenings;
  return when.form === 'ongoing' ? when.renewedBy : [];
}

/** The settings a schedule looks at. */
export function settingsOfSchedule(when: Schedule): readonly Setting[] {
  switch (when.form) {
    case 'every':
      return typeof when.partial === 'string' ? [] : [when.partial];
    case 'by':
      return when.day === null ? [] : settingsOfDay(when.day);
    case 'in-window':
      return [...new Set([...settingsOfDay(when.from), ...settingsOfDay(when.to)])];
    case 'after':
    case 'following':
    case 'since-last':
      return when.within !== null && 'type' in when.within ? [when.within] : [];
    default:
      return [];
  }
}
