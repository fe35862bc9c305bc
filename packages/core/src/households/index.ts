export { type CreateHousehold, createHousehold } from './create.ts';
export { exportHouseholds } from './export.ts';
export { leaveHousehold } from './leave.ts';
export { type ListHouseholds, listHouseholds } from './list.ts';
export { type MoveHousehold, moveHousehold } from './move.ts';
export { type HouseholdWhole, readHousehold } from './read.ts';
export { type UpdateHousehold, updateHousehold } from './update.ts';
export type { Household } from './view.ts';
