export { type CloseUnit, closeUnit } from './close.ts';
export { type CreateUnit, createUnit } from './create.ts';
export { type ListUnits, listUnits } from './list.ts';
export { type MergeUnit, mergeUnit } from './merge.ts';
export { type MoveUnit, moveUnit } from './move.ts';
export { readUnit } from './read.ts';
export { type SplitUnit, type SplitUnits, splitUnit } from './split.ts';
export { type UpdateUnit, updateUnit } from './update.ts';
export type { ClosedUnit, Unit } from './view.ts';
