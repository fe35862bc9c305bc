import { randomBytes } from 'node:crypto';
import postgres, { type Sql } from 'postgres';
import { testDatabase } from './database.ts';
import { asSuperuser } from './superuser.ts';

/** A table outside the application's schema, for tests of the driver alone. */
export interface Scratch {
  /** Its qualified name, fit to stand in SQL. */
  readonly table: string;
  /** The runtime role's. */
  readonly url: string;
  /** A superuser's own connection, never one of the pool under test. */
  readonly sql: Sql;
  /** Its `n` values, in order. */
  numbers(): Promise<number[]>;
  drop(): Promise<void>;
}

/**
 * Makes a table the runtime role may use.
 *
 * @param apart in a database of its own, where sessions can be ended without disturbing other tests.
 */
export async function scratch(columns = 'n integer not null, note text', apart = false): Promise<Scratch> {
  const { superuserUrl, runtimeUrl } = testDatabase();
  const schema = `scratch_${randomBytes(6).toString('hex')}`;
  const inDatabase = (text: string) => {
    const url = new URL(text);
    if (apart) url.pathname = `/${schema}`;
    return url.toString();
  };
  if (apart) await asSuperuser(`create database ${schema}`);
  const sql = postgres(inDatabase(superuserUrl), { max: 1, onnotice: () => {} });
  const table = `${schema}.numbers`;
  await sql.unsafe(`
    create schema ${schema};
    create table ${table} (${columns});
    grant usage on schema ${schema} to lifang_runtime;
    grant select, insert, update, delete on ${table} to lifang_runtime`);
  return {
    table,
    url: inDatabase(runtimeUrl),
    sql,
    async numbers() {
      const found = await sql.unsafe<{ n: number }[]>(`select n from ${table} order by n`);
      return found.map(row => row.n);
    },
    async drop() {
      await sql.unsafe(`drop schema ${schema} cascade`);
      await sql.end();
      if (apart) await asSuperuser(`drop database ${schema} with (force)`);
    },
  };
}
