export { closeUnit } from './close.ts';
export { type CreateUnit, createUnit } from './create.ts';
export { type ListUnits, listUnits } from './list.ts';
export { type MoveUnit, moveUnit } from './move.ts';
export { readUnit } from './read.ts';
export { type UpdateUnit, updateUnit } from './update.ts';
export type { Unit } from './view.ts';
