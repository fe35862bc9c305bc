import { sql } from 'drizzle-orm';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { endRuntimeSessions } from './migrate.ts';
import { keepingPool, type Pool } from './pool.ts';
import { type Scratch, scratch } from './testing/index.ts';
import { rows, run, sqlState, transact } from './transaction.ts';

const ENTER = { enter: 'select 1 as entered' };
const ignored = () => {};

describe('a statement prepared before a migration', () => {
  let pool: Pool;
  let kept: Scratch;

  beforeEach(async () => {
    kept = await scratch('n integer, note integer', true);
    pool = keepingPool({ url: kept.url, prepare: true, size: 3 });
  });
  afterEach(async () => {
    await pool.end();
    await kept.drop();
  });

  const table = () => sql.raw(kept.table);
  const insert = (n: number, note: string) =>
    transact(pool, ENTER, ignored, tx =>
      tx.finish(db => [run(db, sql`insert into ${table()} (n, note) values (${n}, ${note})`)]),
    );
  const all = () =>
    transact(pool, ENTER, ignored, tx =>
      tx.finish(db => [
        rows(db, sql`select * from ${table()} where n > ${0} order by n`, z.record(z.string(), z.unknown())),
      ]),
    );
  const onEveryConnection = (work: () => Promise<unknown>) => Promise.all([work(), work(), work()]);

  it('stores the value it was given, not one cast through the type its column had', async () => {
    await onEveryConnection(() => insert(1, '7'));
    await kept.sql.unsafe(`alter table ${kept.table} alter column note type text`);
    // The database would take the text for the integer it was prepared as, and store '7'.
    await endRuntimeSessions(kept.sql);
    await onEveryConnection(() => insert(2, '007'));
    await insert(3, 'seven');
    const notes = await kept.sql.unsafe(`select note from ${kept.table} where n >= 2 order by n`);
    expect(notes.map(row => row.note)).toEqual(['007', '007', '007', 'seven']);
  });

  it('is prepared anew, in a transaction begun anew, when the database refuses the types it was prepared with', async () => {
    await kept.sql.unsafe(`alter table ${kept.table} alter column note type text`);
    await onEveryConnection(() => insert(1, '7'));
    await kept.sql.unsafe(`alter table ${kept.table} alter column note type integer using note::integer`);
    await onEveryConnection(() => insert(2, '8'));
    const notes = await kept.sql.unsafe(`select note from ${kept.table} order by n`);
    expect(notes.map(row => row.note)).toEqual([7, 7, 7, 8, 8, 8]);
  });

  it('answers the columns there are now', async () => {
    await insert(1, '7');
    await onEveryConnection(all);
    await kept.sql.unsafe(`alter table ${kept.table} add column added text default 'new'`);
    for (const [[row]] of await Promise.all([all(), all(), all()])) {
      expect(row).toEqual({ n: 1, note: 7, added: 'new' });
    }
  });

  it('never runs outside its transaction: nothing is kept, and nothing is reported as kept, when it fails for good', async () => {
    await onEveryConnection(() => insert(1, '7'));
    // The type no value of ours can be cast to: preparing it anew fails as well.
    await kept.sql.unsafe(`alter table ${kept.table} alter column note type point using null`);
    const failed: unknown = await insert(2, '8').catch((reason: unknown) => reason);
    expect(sqlState(failed)).not.toBeNull();
    expect(await kept.sql.unsafe(`select n from ${kept.table} where n = 2`)).toHaveLength(0);
  });

  it('is forgotten in time: a connection that has prepared very many is replaced', async () => {
    const pid = async () => {
      const [[row]] = await transact(pool, ENTER, ignored, tx =>
        tx.finish(db => [
          rows(db, sql`select pg_backend_pid() as pid`, z.object({ pid: z.coerce.number() })),
        ]),
      );
      return row?.pid;
    };
    const before = await pid();
    expect(await pid()).toBe(before);
    await transact(pool, ENTER, ignored, tx =>
      tx.finish(db => Array.from({ length: 2000 }, (_, n) => run(db, sql.raw(`select ${n}`)))),
    );
    expect(await pid()).not.toBe(before);
  });
});
