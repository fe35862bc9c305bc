import type { UnitKind, UnitsWithin } from '../kinds/unit.ts';
import type { Cites, Named, Wording } from '../names.ts';
import { type Happening, type Happens, happenings } from '../selections/happening.ts';
import type { StandingSelection } from '../selections/standing-selection.ts';
import type { SubjectSelection } from '../selections/subject-selection.ts';
import type { Day } from '../time/day.ts';
import { happeningsOfSchedule, type Schedule } from './schedule.ts';

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
  /** For a duty that is always owed: what must hold. Otherwise null. */
  readonly standing: StandingSelection | null;
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
    done: Happens | StandingSelection;
    rollUp?: UnitsWithin;
    need?: { least: number; target?: number; most?: number };
    counting?: Counting;
    inForce?: InForce;
  },
): Duty {
  const { done } = options;
  const standing = 'selects' in done && done.selects === 'standings' ? done : null;
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
    done: 'selects' in done && done.selects === 'standings' ? [] : happenings(done),
    standing,
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

/** Everything that happens and a duty looks at: what discharges it, and what its schedule follows. */
export function happeningsOf(duty: Duty): readonly Happening[] {
  return [...duty.done, ...happeningsOfSchedule(duty.when)];
}
