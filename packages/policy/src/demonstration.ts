import type { Day } from './time/day.ts';

/** CSV texts in the columns of the import, to be loaded in this order. */
export interface DemonstrationFiles {
  readonly units: string;
  readonly roster: string;
  readonly appointments: string;
  readonly events: string;
}

/** Somebody who can sign in to the demonstration. These passwords are public: never load one where real people live. */
export interface DemonstrationUser {
  readonly name: string;
  readonly password: string;
  readonly role: 'administrator' | 'officer' | 'worker' | 'auditor' | 'reader';
  /** The unit under which the user may act, by its external id; null is the whole tenant. */
  readonly unitExternalId: string | null;
}

/**
 * An invented district that runs a policy, so that a reader of the API has something to look at. The files are the same
 * for the same day, whoever makes them.
 */
export interface Demonstration {
  readonly tenant: {
    readonly slug: string;
    readonly name: string;
    /** The kind of the tenant's root unit, by its own name. */
    readonly rootKind: string;
  };
  /** Other policies the tenant runs beside it from the same day, with values of their settings by their own names. */
  readonly alongside?: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
  /** The first day on which the tenant runs the policy. */
  enabledFrom(today: Day): Day;
  /** Values of the policy's settings by their own names, from that day. */
  readonly settings: Readonly<Record<string, unknown>>;
  readonly users: readonly DemonstrationUser[];
  files(today: Day): DemonstrationFiles;
}
