import {
  addDays,
  type Cadence,
  type Day,
  earlierOf,
  isOfKind,
  laterOf,
  OPEN_END,
  type Partial,
  periodsBetween,
  restsOnWorkingDays,
  type Term,
} from '@lifang/policy';
import { type Configuration, settingOn } from '../configuration.ts';
import { namedDayOn } from '../named-days.ts';
import type { ActiveDuty } from './rules.ts';
import type { Window } from './window.ts';
import { workingTerms } from './working-terms.ts';

/** One period in which a duty is owed, as SQL receives it. Only TypeScript makes periods. */
export interface Occurrence {
  readonly rule: string;
  readonly starts_on: Day;
  readonly ends_on: Day;
  /** Null for duties that are never overdue. */
  readonly due_on: Day | null;
  /** What a subject owes that was not there from the first day to the last. */
  readonly partial: 'waive' | 'whole';
}

/** The periods of a duty inside a window, and the one occurrence of a duty owed once; none where data says when it begins. */
export function occurrencesOf(config: Configuration, active: ActiveDuty, window: Window): Occurrence[] {
  const { rule, duty, from, to, enabled } = active;
  const { when } = duty;
  switch (when.form) {
    case 'every':
    case 'freely': {
      const cadence = when.form === 'every' ? when.cadence : when.per;
      return periodsBetween(cadence, window.from, window.to)
        .filter(period => period.start <= window.to && binds(active, cadence, period.start, period.end))
        .map(period => ({
          rule,
          starts_on: period.start,
          ends_on: period.end,
          due_on: when.form === 'every' ? period.end : null,
          partial: when.form === 'every' ? partialOn(config, active, when.partial, period.start) : 'whole',
        }));
    }
    case 'each':
      return periodsBetween('day', laterOf(window.from, from), earlierOf(window.to, to))
        .filter(({ start }) => isOfKind(when.days, start, config.calendar))
        .map(({ start }) => ({ rule, starts_on: start, ends_on: start, due_on: start, partial: 'waive' }));
    case 'by': {
      const { day } = when;
      const due = day === null ? null : namedDayOn(config, enabled.policy.slug, day, window.to);
      return [{ rule, starts_on: from, ends_on: OPEN_END, due_on: due, partial: 'whole' }];
    }
    case 'in-window': {
      const { slug } = enabled.policy;
      const first = namedDayOn(config, slug, when.from, window.to) ?? from;
      const last = namedDayOn(config, slug, when.to, window.to);
      return (last ?? OPEN_END) < from || first > to
        ? []
        : [{ rule, starts_on: first, ends_on: last ?? OPEN_END, due_on: last, partial: 'whole' }];
    }
    default:
      return [];
  }
}

/**
 * A period shorter than a year is owed from the first one that begins on or after the first binding day; of a yearly duty
 * the first year counts in full. A period that outlasts the policy is not owed.
 */
function binds(active: ActiveDuty, cadence: Cadence, start: Day, end: Day): boolean {
  const begun = cadence === 'year' ? end >= active.from : start >= active.from;
  return begun && end <= active.to;
}

function partialOn(config: Configuration, active: ActiveDuty, partial: Partial, day: Day): 'waive' | 'whole' {
  const value =
    typeof partial === 'string' ? partial : settingOn(config, active.enabled.policy.slug, partial, day);
  return value === 'whole' ? 'whole' : 'waive';
}

/** A term in force for triggers from one day to another; null while nobody has given a number. */
export interface DatedTerm {
  readonly rule: string;
  readonly valid_from: Day;
  readonly valid_to: Day;
  /** As Postgres reads it, such as `7 days`; null is undetermined. */
  readonly term: string | null;
}

/** The limits of a triggered duty over all the days it binds, without a gap. */
export function termsOf(config: Configuration, active: ActiveDuty): DatedTerm[] {
  const { when } = active.duty;
  const within = 'within' in when ? when.within : null;
  const dated = (from: Day, to: Day, term: Term | null): DatedTerm[] => {
    const { rule } = active;
    const whole = (text: string | null): DatedTerm => ({ rule, valid_from: from, valid_to: to, term: text });
    if (term === null) return [whole(null)];
    if (restsOnWorkingDays(term))
      return workingTerms(config.calendar, from, to, term).map(stretch => ({ rule, ...stretch }));
    return [whole(intervalText(term))];
  };
  if (within === null || 'amount' in within) return dated(active.from, active.to, within);
  const { slug } = active.enabled.policy;
  const changes = config.settings
    .filter(value => value.name === `${slug}.${within.name}`)
    .flatMap(value => (value.to === OPEN_END ? [value.from] : [value.from, addDays(value.to, 1)]))
    .filter(day => day > active.from && day <= active.to);
  const starts = [active.from, ...new Set(changes)].sort();
  return starts.flatMap((start, index) => {
    const next = starts[index + 1];
    return dated(
      start,
      next === undefined ? active.to : previousDay(next),
      settingOn(config, slug, within, start),
    );
  });
}

/** Hours count towards the day they end on, rounded up: a trigger has a day and no hour. */
function intervalText(term: Term): string {
  return term.unit === 'hours' ? `${Math.ceil(term.amount / 24)} days` : `${term.amount} ${term.unit}`;
}

const previousDay = (day: Day): Day => addDays(day, -1);
