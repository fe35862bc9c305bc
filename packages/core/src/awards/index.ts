export { type GrantAward, grantAward } from './grant.ts';
export { type ListAwards, listAwards } from './list.ts';
export { readAward } from './read.ts';
export { type RevokeAward, revokeAward } from './revoke.ts';
export type { Award } from './view.ts';
