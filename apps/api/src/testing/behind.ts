import { freshPool } from '@lifang/db';
import { testDatabase } from '@lifang/db/testing';

/** Looks behind the scenes, as a superuser whom row security does not bind. Never with values from outside. */
export function lookBehind(text: string): Promise<readonly Record<string, unknown>[]> {
  const pool = freshPool({ url: testDatabase().superuserUrl, prepare: false }, () => {});
  return pool.use(async connection => (await connection.simple(text)).flat());
}
