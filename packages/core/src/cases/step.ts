import type { Id } from '@lifang/db';
import type { Day } from '@lifang/policy';
import type { RequestContext } from '../context/request.ts';
import type { Data } from '../fields/validate.ts';
import { moveCase } from './move.ts';
import type { CaseWithHistory } from './view.ts';

/** A step to be taken. */
export interface TakeStep {
  readonly id: Id<'case'>;
  /** `<slug>.<case>.<step>`. */
  readonly step: string;
  /** The version of the case the decision was made on. */
  readonly version: number;
  readonly on?: Day | undefined;
  /** Whose act it is, when the actor only records it. */
  readonly byPersonId?: Id<'person'> | undefined;
  readonly opinion?: string | undefined;
  readonly reason?: string | undefined;
  readonly data: Data;
}

/** Takes a step, or records that somebody else took it. */
export const takeStep = (ctx: RequestContext, input: TakeStep): Promise<CaseWithHistory> =>
  moveCase(ctx, input, 'actor');
