export { type Me, readMe } from './read.ts';
