export { type ConstituteGroup, constituteGroup } from './constitute.ts';
export { type CreateGroup, createGroup } from './create.ts';
export { dissolveGroup } from './dissolve.ts';
export { type ListGroups, listGroups } from './list.ts';
export { type GroupWhole, readGroup } from './read.ts';
export { type UpdateGroup, updateGroup } from './update.ts';
export type { Group } from './view.ts';
