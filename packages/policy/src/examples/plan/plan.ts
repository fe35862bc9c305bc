import type { Flow } from '../../kinds/fund.ts';
import type { SubjectNoun } from '../../names.ts';
import type { Day } from '../../time/day.ts';
import type {
  BREACH_STATUSES,
  ENTITLED,
  ShownValue,
  SpanStatus,
  STATUSES,
  Trend,
  Verdict,
} from '../expectations.ts';
import type { SettingValue } from '../words.ts';

/** An example with nothing left to guess: every default is filled in and every word is a name of the policy. */

/** Something given under a local name. Days are the first and the last one on which it is so; null is open. */
interface Dated {
  readonly from: Day;
  readonly to: Day | null;
}

export interface PlannedUnit extends Dated {
  readonly name: string;
  /** The kind's own name, without the slug. */
  readonly kind: string;
  /** The unit above; null for the tenant's root. */
  readonly under: string | null;
}

export interface PlannedHousehold extends Dated {
  readonly name: string;
  readonly unit: string;
}

export interface PlannedPerson extends Dated {
  readonly name: string;
  readonly born: Day | null;
  readonly died: Day | null;
  /** Where the person lives; both are null for somebody who only holds a post. */
  readonly household: string | null;
  readonly unit: string | null;
}

/** Where a position is held: in a unit, or in a group; exactly one is set. */
export interface PlannedSeat {
  readonly position: string;
  readonly unit: string | null;
  readonly group: string | null;
}

export interface PlannedAppointment extends Dated, PlannedSeat {
  readonly person: string;
}

export interface PlannedGroup {
  readonly name: string;
  /** The kind's own name, without the slug. */
  readonly kind: string;
  /** The unit it stands in. */
  readonly unit: string;
  readonly from: Day;
  readonly fields: FieldValues;
}

/** Somebody or something under a local name. */
export interface Ref {
  readonly noun: SubjectNoun;
  readonly name: string;
}

export interface PlannedMembership extends Dated {
  readonly list: string;
  readonly who: Ref;
}

export interface PlannedSetting {
  readonly name: string;
  readonly value: SettingValue;
  readonly from: Day;
}

export type FieldValues = Readonly<Record<string, string | number | boolean | readonly string[]>>;

export interface EventParts {
  readonly about: readonly Ref[];
  readonly by: string | null;
  readonly participants: readonly string[];
  readonly invited: readonly string[];
  readonly fields: FieldValues;
}

/** What somebody does, once, on one day. */
export type PlannedAct = {
  readonly on: Day;
  readonly as: string | null;
  readonly line: number;
} & (
  | {
      readonly verb: 'record';
      readonly kind: string;
      readonly event: EventParts;
      readonly reason: string | null;
    }
  | {
      readonly verb: 'keep';
      readonly kind: string;
      readonly by: string;
      readonly about: readonly Ref[];
      readonly fields: FieldValues;
      readonly reason: string | null;
    }
  | {
      readonly verb: 'open';
      readonly kind: string;
      readonly unit: string;
      readonly functions: readonly string[];
      readonly household: string | null;
      /** Whether the household agrees. */
      readonly consent: boolean;
      readonly fields: FieldValues;
      readonly reason: string | null;
    }
  | {
      readonly verb: 'correct';
      readonly act: string;
      /** What changes; the rest stays as it was. */
      readonly changes: Partial<EventParts> & { readonly on?: Day };
      readonly reason: string | null;
    }
  | { readonly verb: 'withdraw'; readonly act: string; readonly reason: string | null }
  | ({ readonly verb: 'appoint'; readonly reason: string | null } & PlannedAppointment)
  | ({ readonly verb: 'relieve'; readonly person: string } & PlannedSeat)
  | ({ readonly verb: 'form' } & PlannedGroup)
  | { readonly verb: 'constitute'; readonly group: string; readonly reason: string | null }
  | { readonly verb: 'dissolve'; readonly group: string }
  | ({ readonly verb: 'join' } & PlannedMembership)
  | { readonly verb: 'leave'; readonly list: string; readonly who: Ref }
  | { readonly verb: 'move'; readonly who: Ref; readonly to: Ref }
  | { readonly verb: 'depart'; readonly who: Ref }
  | { readonly verb: 'die'; readonly person: string }
  | { readonly verb: 'set'; readonly setting: string; readonly value: SettingValue }
  | { readonly verb: 'excuse'; readonly duty: DutyRow; readonly reason: string }
  | ({ readonly verb: 'add-unit' } & PlannedUnit)
  | { readonly verb: 'close-unit'; readonly unit: string }
  | ({ readonly verb: 'add-household' } & PlannedHousehold)
  | ({ readonly verb: 'add-person' } & PlannedPerson)
  | {
      readonly verb: 'open-case';
      readonly kind: string;
      readonly unit: string;
      readonly about: readonly Ref[];
      readonly parties: readonly { readonly role: string; readonly person: string }[];
      /** The case it is one part of, by the name it was opened under. */
      readonly partOf: string | null;
      readonly fields: FieldValues;
      /** Whose act it is. */
      readonly person: string | null;
      readonly reason: string | null;
    }
  | {
      readonly verb: 'step';
      readonly kind: string;
      readonly step: string;
      /** The case, by the name it was opened under. */
      readonly case: string;
      readonly fields: FieldValues;
      readonly person: string | null;
      readonly opinion: string | null;
      readonly reason: string | null;
    }
  | {
      readonly verb: 'grant';
      readonly kind: string;
      readonly to: Ref;
      /** The unit that grants it. */
      readonly by: string;
      readonly until: Day | null;
      readonly fields: FieldValues;
      readonly reason: string | null;
    }
  | { readonly verb: 'revoke'; readonly act: string; readonly reason: string }
  | {
      readonly verb: 'publish';
      readonly kind: string;
      readonly by: string;
      readonly until: Day | null;
      readonly fields: FieldValues;
      readonly reason: string | null;
    }
  | { readonly verb: 'take-down'; readonly act: string; readonly reason: string }
  | {
      readonly verb: 'measure';
      readonly indicator: string;
      readonly unit: string;
      readonly period: string;
      readonly numerator: string;
      /** Null for a plain number. */
      readonly denominator: string | null;
      readonly verifiedBy: string | null;
      readonly evidence: string | null;
    }
  | {
      readonly verb: 'enter';
      readonly fund: string;
      /** Whose book. */
      readonly by: string;
      readonly flow: Flow;
      readonly amount: number;
      readonly purpose: string | null;
      readonly to: string | null;
      readonly document: string | null;
      readonly pays: { readonly formula: string; readonly unit: string } | null;
      readonly reason: string | null;
      readonly approvedBy: string | null;
    }
);

/** One duty of one subject: of a period, or since the day that triggered it, or the only one there is. */
export interface DutyRow {
  readonly duty: string;
  readonly subject: Ref;
  readonly period: string | null;
  readonly since: Day | null;
}

export type Status = (typeof STATUSES)[number];
type BreachStatus = (typeof BREACH_STATUSES)[number];

/** What is expected of a duty; what is undefined is not asked about. */
export interface DutyFigures {
  readonly status?: Status | undefined;
  readonly done?: number | undefined;
  readonly least?: number | undefined;
  readonly target?: number | null | undefined;
  readonly aboveMost?: boolean | undefined;
  readonly due?: Day | null | undefined;
  readonly age?: number | undefined;
  readonly latency?: number | undefined;
  readonly curable?: boolean | undefined;
  readonly owedBy?: string | undefined;
  readonly clauses?: readonly string[] | undefined;
}

/** What is expected of a case; what is undefined is not asked about. */
export interface CaseFigures {
  readonly state?: string | undefined;
  readonly overdue?: boolean | undefined;
  readonly due?: Day | null | undefined;
  readonly age?: number | undefined;
  /** The steps that lead on. */
  readonly next?: readonly string[] | undefined;
  /** The people who may take one of them. */
  readonly waitsFor?: readonly string[] | undefined;
}

/** What is expected of a breach; what is undefined is not asked about. */
interface BreachFigures {
  readonly status?: BreachStatus | undefined;
  readonly has?: number | undefined;
  readonly needs?: number | undefined;
  readonly since?: Day | undefined;
  readonly until?: Day | null | undefined;
  readonly clauses?: readonly string[] | undefined;
}

export type PlannedExpectation = { readonly line: number } & (
  | { readonly expects: 'duty'; readonly asOf: Day; readonly row: DutyRow; readonly figures: DutyFigures }
  | {
      /** What limits found of something that an act made. */
      readonly expects: 'kept';
      readonly act: string;
      readonly verb: PlannedAct['verb'];
      readonly flaggedBy: readonly string[] | null;
      readonly voidBy: readonly string[] | null;
      readonly warnedBy: readonly string[] | null;
      /** The names of the requirements that are not met, of all its limits together. */
      readonly missing: readonly string[] | null;
    }
  | {
      readonly expects: 'refused';
      readonly act: string;
      readonly by: string | null;
      readonly clauses: readonly string[];
      readonly has: number | null;
      readonly needs: number | null;
      /** Names of requirements that are not met. */
      readonly missing: readonly string[];
      readonly code: string | null;
    }
  | {
      readonly expects: 'case';
      readonly asOf: Day;
      /** The minute of that day, such as `08:30`; null for the end of the day. */
      readonly at: string | null;
      readonly case: string;
      readonly kind: string;
      readonly figures: CaseFigures;
    }
  | { readonly expects: 'accepted'; readonly act: string }
  | {
      readonly expects: 'award';
      readonly asOf: Day;
      readonly award: string;
      readonly holders: readonly string[];
    }
  | {
      readonly expects: 'notice';
      readonly act: string;
      readonly public: boolean;
      /** Every field that anybody may read. */
      readonly shows: Readonly<Record<string, ShownValue>> | null;
    }
  | {
      readonly expects: 'assessment';
      readonly asOf: Day;
      readonly criterion: string;
      readonly unit: string;
      readonly period: string;
      readonly trend: Trend | null | undefined;
      readonly verdict: Verdict | undefined;
    }
  | {
      readonly expects: 'entitlement';
      readonly asOf: Day;
      readonly formula: string;
      /** One unit, or every unit at and below one, added up. */
      readonly where: { readonly unit: string } | { readonly within: string };
      readonly amount: string | null | undefined;
      readonly status: (typeof ENTITLED)[number] | undefined;
      /** Names of settings, and of figures such as `field`. */
      readonly awaits: readonly string[] | undefined;
      readonly paid: boolean | undefined;
      readonly clauses: readonly string[] | undefined;
    }
  | {
      readonly expects: 'document';
      readonly asOf: Day;
      readonly status: SpanStatus;
      readonly from: Day | null | undefined;
      readonly reviewFrom: Day | null | undefined;
      readonly until: Day | null | undefined;
      /** Names of settings. */
      readonly awaits: readonly string[] | undefined;
      readonly clauses: readonly string[] | undefined;
    }
  | {
      readonly expects: 'freedom';
      readonly asOf: Day;
      readonly freedom: string;
      /** A unit, a group, or whoever holds a post, by name. */
      readonly of: string;
      /** Whether they are free to do it. */
      readonly free: boolean;
      readonly since: Day | undefined;
      readonly clauses: readonly string[] | undefined;
    }
  | {
      readonly expects: 'breach';
      readonly asOf: Day;
      readonly limit: string;
      /** Somebody, a unit, a group, or what an act made, by its name. */
      readonly of: string;
      /** The requirement that is not met; null for whichever. */
      readonly requirement: string | null;
      readonly figures: BreachFigures;
    }
  | {
      readonly expects: 'compliance';
      readonly asOf: Day;
      readonly duty: string;
      readonly unit: string | null;
      readonly period: string;
      readonly counts: Readonly<Partial<Record<Status | 'owed', number>>>;
    }
  | {
      readonly expects: 'board';
      readonly asOf: Day;
      readonly unit: string | null;
      readonly contains: readonly DutyRow[];
      readonly lacks: readonly DutyRow[];
    }
);

export interface Plan {
  readonly title: string;
  readonly cites: readonly string[];
  readonly line: number;
  readonly policy: string;
  readonly enabledFrom: Day;
  readonly settings: readonly PlannedSetting[];
  /** Every unit after the one it stands under. */
  readonly units: readonly PlannedUnit[];
  readonly households: readonly PlannedHousehold[];
  readonly people: readonly PlannedPerson[];
  /** Formed before anybody takes a seat, and constituted on a day once everybody has. */
  readonly groups: readonly (PlannedGroup & { readonly constituted: Day | null })[];
  readonly appointments: readonly PlannedAppointment[];
  readonly memberships: readonly PlannedMembership[];
  readonly acts: readonly PlannedAct[];
  readonly expectations: readonly PlannedExpectation[];
}
