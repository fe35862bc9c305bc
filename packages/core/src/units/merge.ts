import type { Id } from '@lifang/db';
import type { Day } from '@lifang/policy';
import type { RequestContext } from '../context/request.ts';
import type { Carrying } from './carry.ts';
import { closeInto } from './close-into.ts';
import type { ClosedUnit } from './view.ts';

export interface MergeUnit extends Carrying {
  readonly id: Id<'unit'>;
  /** The unit of the same kind that takes it over. */
  readonly intoId: Id<'unit'>;
  /** The last day of the one that ends. */
  readonly on: Day;
}

/** Merges a unit into another of its kind, under the same parent or another: it closes with that one as its successor. */
export function mergeUnit(ctx: RequestContext, input: MergeUnit): Promise<ClosedUnit> {
  const { intoId, ...closing } = input;
  return closeInto(ctx, 'units.merge', 'intoId', { ...closing, successorId: intoId });
}
