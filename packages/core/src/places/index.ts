export { closePlace } from './close.ts';
export { type ListPlaces, listPlaces } from './list.ts';
export { type OpenPlace, openPlace } from './open.ts';
export { readPlace } from './read.ts';
export { type UpdatePlace, updatePlace } from './update.ts';
export type { Place } from './view.ts';
