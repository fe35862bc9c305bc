import type { Day } from '@lifang/policy';

/** An event about to be recorded, as far as limits look at it. */
export interface RecordingAct {
  readonly act: 'recording';
  /** The event kind, `<slug>.<name>`. */
  readonly kind: string;
  readonly on: Day;
  /** Ids of the people, households or units it is about. */
  readonly about: readonly string[];
  /** Ids of the people who took part. */
  readonly participants: readonly string[];
  readonly unitId: string | null;
}

/** A person about to be appointed. */
export interface AppointingAct {
  readonly act: 'appointing';
  /** The position, `<slug>.<name>`. */
  readonly kind: string;
  /** First day. */
  readonly on: Day;
  /** Last day. */
  readonly to: Day;
  readonly personId: string;
  /** Null for a seat in a group. */
  readonly unitId: string | null;
  readonly groupId?: string | null;
}

/** A case about to be opened. */
export interface OpeningAct {
  readonly act: 'opening';
  /** The kind of case, `<slug>.<name>`. */
  readonly kind: string;
  readonly on: Day;
  readonly unitId: string;
}

export type JudgedAct = RecordingAct | AppointingAct | OpeningAct;
