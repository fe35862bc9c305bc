export { type CreatePerson, createPerson } from './create.ts';
export { type LeavePerson, leavePerson } from './leave.ts';
export { type ListPeople, listPeople } from './list.ts';
export { lookupPerson } from './lookup.ts';
export { type MovePerson, movePerson } from './move.ts';
export { type PersonWhole, readPerson } from './read.ts';
export { REVEALABLE, type RevealedPerson, type RevealPerson, revealPerson } from './reveal.ts';
export { type UpdatePerson, updatePerson } from './update.ts';
export { type Person, SEXES } from './view.ts';
