import type { Setting } from '../settings.ts';
import { addDays, type Day } from './day.ts';
import { lastDayOf, type Term } from './term.ts';

/** A length of time that goes by a choice of the tenant between readings, such as what 两到三年 means. */
export interface ChosenTerm {
  readonly by: Setting<'choice'>;
  /** The term of each choice. */
  readonly terms: Readonly<Record<string, Term>>;
}

/** A day that follows from one the tenant names, such as the last day of three years from the date of issue. */
export interface DerivedDay {
  readonly from: Setting<'day'>;
  readonly after: Term | ChosenTerm;
  /** Whether the last day before it is meant: that of a span which begins on the day named. */
  readonly eve: boolean;
}

/** A day the text states, one the tenant names, or one that follows from it. */
export type NamedDay = Day | Setting<'day'> | DerivedDay;

/** The term of whichever reading the tenant chose. */
export const chosenTerm = (by: Setting<'choice'>, terms: Readonly<Record<string, Term>>): ChosenTerm => ({
  by,
  terms,
});

/** The day so long after another: that of a year's return. */
export const dayAfter = (from: Setting<'day'>, after: Term | ChosenTerm): DerivedDay => ({
  from,
  after,
  eve: false,
});

/** The last day of a span that begins on a day, such as of three years from the date of issue. */
export const lastDayOfSpan = (from: Setting<'day'>, lasts: Term | ChosenTerm): DerivedDay => ({
  from,
  after: lasts,
  eve: true,
});

/** Whether a day follows from another. */
export const isDerived = (day: NamedDay): day is DerivedDay => typeof day !== 'string' && 'after' in day;

/** The settings that a day waits for. */
export function settingsOfDay(day: NamedDay): readonly Setting[] {
  if (typeof day === 'string') return [];
  if (!isDerived(day)) return [day];
  return 'by' in day.after ? [day.from, day.after.by] : [day.from];
}

/** What somebody has decided, by setting; null is undetermined. */
export interface SettingReader {
  day(setting: Setting<'day'>): Day | null;
  choice(setting: Setting<'choice'>): string | null;
}

/** Which day it is, or null while it waits for a setting. */
export function dayNamed(day: NamedDay, read: SettingReader): Day | null {
  if (typeof day === 'string') return day;
  if (!isDerived(day)) return read.day(day);
  const from = read.day(day.from);
  const after = 'by' in day.after ? (day.after.terms[read.choice(day.after.by) ?? ''] ?? null) : day.after;
  if (from === null || after === null) return null;
  const reached = lastDayOf(from, after);
  return day.eve ? addDays(reached, -1) : reached;
}
