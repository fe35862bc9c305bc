import type { Act, Day } from '@lifang/policy';

/** What the fields of a kind say. */
type Data = Readonly<Record<string, unknown>>;

/** What every act has. */
interface Judged<A extends Act['act']> {
  readonly act: A;
  /** `<slug>.<name>` of the event, register, position, group, case, place, title or notice. */
  readonly kind: string;
  /** The day of the act, or the first day of what it begins. */
  readonly on: Day;
}

/** An event about to be recorded, as far as limits look at it. */
export interface RecordingAct extends Judged<'recording'> {
  /** Ids of the people, households or units it is about. */
  readonly about: readonly string[];
  /** Ids of the people who took part. */
  readonly participants: readonly string[];
  /** Ids of the people who were invited, whether they came or not. */
  readonly invited: readonly string[];
  readonly unitId: string | null;
  readonly data: Data;
}

/** A line about to be kept in a register. */
export interface KeepingAct extends Judged<'keeping'> {
  readonly about: readonly string[];
  /** The unit that keeps the register. */
  readonly unitId: string;
  readonly data: Data;
}

/** A person about to be appointed. */
export interface AppointingAct extends Judged<'appointing'> {
  /** Last day. */
  readonly to: Day;
  readonly personId: string;
  /** Null for a seat in a group: then it is the unit the group stands in. */
  readonly unitId: string | null;
  readonly groupId?: string | null;
}

/** A group about to be declared complete. */
export interface ConstitutingAct extends Judged<'constituting'> {
  readonly groupId: string;
  readonly unitId: string;
  readonly data: Data;
}

/** A case about to be opened. */
export interface OpeningAct extends Judged<'opening'> {
  /** Ids of the people, households or units it is about. */
  readonly about: readonly string[];
  readonly unitId: string;
  readonly data: Data;
}

/** A place about to be opened, or changed. */
export interface OpeningPlaceAct extends Judged<'opening-place'> {
  /** Null for one that is not there yet. */
  readonly placeId: string | null;
  /** Last day. */
  readonly to: Day;
  readonly unitId: string;
  readonly functions: readonly string[];
  readonly data: Data;
}

/** A title about to be granted. */
export interface GrantingAct extends Judged<'granting'> {
  /** Id of whoever is given it. */
  readonly holderId: string;
  /** The unit that grants it. */
  readonly unitId: string;
  readonly data: Data;
  /** The case whose step grants it, and the state that step leads to. */
  readonly through?: { readonly caseId: string; readonly state: string };
}

/** A notice about to be published. */
export interface PublishingAct extends Judged<'publishing'> {
  /** Last day of the window. */
  readonly to: Day;
  readonly unitId: string;
  readonly data: Data;
}

export type JudgedAct =
  | RecordingAct
  | KeepingAct
  | AppointingAct
  | ConstitutingAct
  | OpeningAct
  | OpeningPlaceAct
  | GrantingAct
  | PublishingAct;
