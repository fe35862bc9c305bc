import type { UnitKind, UnitsWithin } from '../kinds/unit.ts';
import type { Cites, Named, Wording } from '../names.ts';
import { type Happening, type Happens, happenings } from '../selections/happening.ts';
import type { SubjectSelection } from '../selections/subject-selection.ts';
import type { Day } from '../time/day.ts';
import type { Schedule } from './schedule.ts';

/**
 * How much is owed: `least` is the hard minimum, `target` what the text hopes for, `most` the upper end it gives. More than
 * that is flagged and never refused.
 */
export interface Need {
  readonly least: number;
  readonly target: number | null;
  readonly most: number | null;
}

/**
 * What counts as one: each different day (several events on one day count once), each event, or each different value of a
 * filterable field (three trainings on two topics count as two).
 */
export type Counting = 'distinct-days' | 'each' | { readonly distinct: string };

/** The days a rule is in force, when not the policy's own; `to` is the last day. */
export interface InForce {
  readonly from?: Day;
  readonly to?: Day;
}

/** Something that is owed to somebody: by whom, about whom, when, and what discharges it. */
export interface Duty extends Named, Wording {
  readonly rule: 'duty';
  readonly cites: Cites;
  /** How we read the clause where it is ambiguous. */
  readonly reading: string | null;
  /** Owed by the nearest unit of this kind at or above the subject on that day. */
  readonly owedBy: UnitKind;
  readonly subjects: SubjectSelection;
  readonly when: Schedule;
  /** Any of these discharges it. */
  readonly done: readonly Happening[];
  /**
   * Owed once for every unit of a kind below the subject: `need` is then asked of each of them, and the duty is met when it
   * is met for all.
   */
  readonly rollUp: UnitsWithin | null;
  readonly need: Need;
  readonly counting: Counting;
  readonly inForce: InForce;
}

/** Defines a duty. */
export function duty(
  name: string,
  options: Wording & {
    cites: Cites;
    reading?: string;
    owedBy: UnitKind;
    subjects: SubjectSelection;
    when: Schedule;
    done: Happens;
    rollUp?: UnitsWithin;
    need?: { least: number; target?: number; most?: number };
    counting?: Counting;
    inForce?: InForce;
  },
): Duty {
  return {
    rule: 'duty',
    core: false,
    name,
    title: options.title,
    english: options.english,
    cites: options.cites,
    reading: options.reading ?? null,
    owedBy: options.owedBy,
    subjects: options.subjects,
    when: options.when,
    done: happenings(options.done),
    rollUp: options.rollUp ?? null,
    need: {
      least: options.need?.least ?? 1,
      target: options.need?.target ?? null,
      most: options.need?.most ?? null,
    },
    counting: options.counting ?? 'distinct-days',
    inForce: options.inForce ?? {},
  };
}
