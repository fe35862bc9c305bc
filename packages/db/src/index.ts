export type { Connection, ConnectionOptions, Db } from './connection.ts';
export * from './ids.ts';
export { literal } from './literal.ts';
export { freshPool, keepingPool, type Pool } from './pool.ts';
export type { Finding } from './schema/columns.ts';
export * as schema from './schema/index.ts';
export * from './transaction.ts';
