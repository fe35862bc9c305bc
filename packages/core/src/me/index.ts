export { type ListMyDuties, listMyDuties, type MyDuties } from './duties.ts';
export { type Me, readMe } from './read.ts';
