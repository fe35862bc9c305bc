import type { Id } from '@lifang/db';
import type { Wording } from '@lifang/policy';
import type { Said } from './heard.ts';

/** Who may take a step, as found in the data on a day. */
export interface Standing {
  /** The unit in which they are looked for; null when there is none of the kind at or above where one looks from. */
  readonly unit: { readonly id: Id<'unit'>; readonly name: string } | null;
  /** The people who hold one of the positions there. */
  readonly holders: readonly Id<'person'>[];
  /** Whether the credential has the role over it. */
  readonly staff: boolean;
}

/** Everything about a case that decides what can be done with it. */
export interface CaseFacts {
  readonly state: string;
  /** Its fields, with those of the step about to be taken. */
  readonly data: Readonly<Record<string, unknown>>;
  /** By step: one for each unit that is found, one without a unit where none is. */
  readonly standings: ReadonlyMap<string, readonly Standing[]>;
  readonly counts: ReadonlyMap<string, number>;
  /** What was said in the matter since it came to its state. */
  readonly said: readonly Said[];
  /** Whether the term of its state has run out. */
  readonly overdue: boolean;
  /** Whether that term stands still. */
  readonly paused: boolean;
  /** The state of the round it is part of; null when it is part of none. */
  readonly round: string | null;
  /** People who must not take a step of this case. */
  readonly barred: ReadonlySet<string>;
  /** The clauses that bar them. */
  readonly barredBy: readonly string[];
}

/** Who takes a step: whose act it is, and whose hand records it. */
export interface StepTaker {
  readonly personId: string | null;
  readonly recorderId: string | null;
  /** Whether it is nobody but time. */
  readonly clock: boolean;
}

/** Why a step cannot be taken: what is found, and what is needed. */
export interface StepRefusal {
  /** `state`, `actor`, `not-by`, `during`, `in-time`, `extensions`, `paused`, `round`, `consulted`, `spoken`, or the name of a condition. */
  readonly requirement: string;
  /** Whether it is about who does what when, or about the facts of the case. */
  readonly of: 'standing' | 'facts';
  readonly clauses: readonly string[];
  readonly has: number | string | null;
  readonly needs: number | string | null;
  readonly wording: Wording;
}
