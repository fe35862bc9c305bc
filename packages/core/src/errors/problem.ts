import type { Words } from '@lifang/engine';
import { CODES, type ProblemCode } from './codes.ts';
import { type NamedNoun, NOUNS } from './nouns.ts';

/** One thing wrong with the input, where it is and why. */
export interface InputError {
  /** JSON path such as `about[0].personId`, a column name for files, or a parameter name. */
  readonly field: string;
  readonly reason: Words;
  /** For files: the line, the header being line 1. */
  readonly line?: number;
}

/** Where a rule refused: which clause, what it found and needs, and what can be done next. */
export interface Refusal {
  readonly rule: string;
  readonly clauses: readonly string[];
  readonly requirement: string;
  readonly has: number | string | null;
  readonly needs: number | string | null;
  readonly next: string;
}

/** A step that may be taken instead, and by whom. */
export interface StepHint {
  readonly step: string;
  readonly title: string;
  readonly clauses: readonly string[];
  /** The posts, the role or the authority, in words. */
  readonly by: string;
  /** The unit they are found in; null when there is none. */
  readonly unitId: string | null;
}

export interface ProblemDetail {
  /** What happened here, in words that hold no personal data. */
  readonly detail?: Words;
  readonly errors?: readonly InputError[];
  readonly refusals?: readonly Refusal[];
  /** For a person who was found to be another: that one. */
  readonly mergedIntoId?: string;
  /** What may be done with a case as it stands; or the steps of cases by which a limit could be met. */
  readonly nextSteps?: readonly StepHint[];
  /** Seconds after which the same request may succeed. */
  readonly retryAfter?: number;
}

/** An answer other than success, RFC 9457. Throwing it undoes the transaction. */
export class Problem extends Error {
  readonly code: ProblemCode;
  readonly more: ProblemDetail;

  constructor(code: ProblemCode, more: ProblemDetail = {}) {
    super(more.detail?.en ?? CODES[code].english);
    this.name = 'Problem';
    this.code = code;
    this.more = more;
  }

  get status(): number {
    return CODES[this.code].status;
  }
}

/** The input names a field that cannot be so. */
export function invalid(field: string, reason: Words): Problem {
  return new Problem('invalid-input', { errors: [{ field, reason }] });
}

/** There is no such row in this tenant: another tenant's id, and one out of the actor's reach, get the same answer. */
export function unknown(field: string, noun: NamedNoun): Problem {
  return new Problem('unknown-reference', {
    errors: [{ field, reason: { zh: `没有这个${NOUNS[noun].zh}`, en: `no such ${noun}` } }],
  });
}

/** The row the path names does not exist in this tenant. */
export function notFound(noun: NamedNoun): Problem {
  return new Problem('not-found', { detail: { zh: `没有这个${NOUNS[noun].zh}`, en: `no such ${noun}` } });
}
