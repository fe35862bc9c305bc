export { purgeIdempotencyKeys } from './purge.ts';
