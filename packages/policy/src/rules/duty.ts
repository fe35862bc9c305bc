import type { EventKind } from '../kinds/event.ts';
import type { UnitKind } from '../kinds/unit.ts';
import type { Cites, Named, Wording } from '../names.ts';
import { asSelection, type EventSelection } from '../selections/event-selection.ts';
import type { SubjectSelection } from '../selections/subject-selection.ts';
import type { Day } from '../time/day.ts';
import type { Schedule } from './schedule.ts';

/** How much is owed: `least` is the hard minimum, `target` what the text hopes for. */
export interface Need {
  readonly least: number;
  readonly target: number | null;
}

/** What counts as one: each different day (several events on one day count once), or each event. */
export type Counting = 'distinct-days' | 'each';

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
  readonly done: EventSelection;
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
    done: EventKind | EventSelection;
    need?: { least: number; target?: number };
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
    done: asSelection(options.done),
    need: { least: options.need?.least ?? 1, target: options.need?.target ?? null },
    counting: options.counting ?? 'distinct-days',
    inForce: options.inForce ?? {},
  };
}
