import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { keepingPool, type Pool } from './pool.ts';
import { type Scratch, scratch, testDatabase } from './testing/index.ts';
import { each, nothing, rows, run, sqlState, type Tx, transact } from './transaction.ts';

const ENTER = { enter: 'select 1 as entered' };
const ignored = () => {};
const number = z.object({ n: z.coerce.number() });

describe('a transaction', () => {
  let pool: Pool;
  let kept: Scratch;

  beforeAll(async () => {
    kept = await scratch('n integer primary key, note text');
    pool = keepingPool({ url: testDatabase().runtimeUrl, prepare: true, size: 4 });
  });
  beforeEach(async () => {
    await kept.sql.unsafe(`delete from ${kept.table}`);
  });
  afterAll(async () => {
    await pool.end();
    await kept.drop();
  });

  const table = () => sql.raw(kept.table);
  const insert = (n: number) => sql`insert into ${table()} (n) values (${n})`;
  const within = <T>(body: (tx: Tx) => Promise<T>, options: { dryRun?: boolean } = {}) =>
    transact(pool, { ...ENTER, ...options }, ignored, body);

  it('keeps what it finished, in the order it was written', async () => {
    const [found] = await within(async tx => {
      await tx.ask(db => [run(db, insert(1)), nothing]);
      return tx.finish(db => [
        rows(db, sql`select n from ${table()}`, number),
        each([run(db, insert(2)), run(db, sql`update ${table()} set n = 3 where n = 2`)]),
      ]);
    });
    expect(found).toEqual([{ n: 1 }]);
    expect(await kept.numbers()).toEqual([1, 3]);
  });

  it('hands on what entering answered before the answers of its first flight', async () => {
    const seen: unknown[] = [];
    await transact(
      pool,
      { enter: `select '{"a": 1}'::jsonb as entered` },
      answer => seen.push(answer),
      async tx => {
        await tx.ask(() => []);
        seen.push('after');
        await tx.finish(() => []);
      },
    );
    expect(seen).toEqual(['{"a": 1}', 'after']);
  });

  it('keeps nothing when its body throws', async () => {
    const thrown = within(async tx => {
      await tx.ask(db => [run(db, insert(1))]);
      throw new Error('changed my mind');
    });
    await expect(thrown).rejects.toThrow('changed my mind');
    expect(await kept.numbers()).toEqual([]);
  });

  it('keeps nothing when it is never finished', async () => {
    await within(tx => tx.ask(db => [run(db, insert(1))]));
    expect(await kept.numbers()).toEqual([]);
  });

  it('keeps nothing of a dry run, and answers as if it had', async () => {
    const [, found] = await within(
      tx => tx.finish(db => [run(db, insert(1)), rows(db, sql`select n from ${table()}`, number)]),
      { dryRun: true },
    );
    expect(found).toEqual([{ n: 1 }]);
    expect(await kept.numbers()).toEqual([]);
  });

  it('reports the statement that failed, not those that failed because of it', async () => {
    const failed = within(tx =>
      tx.finish(db => [
        run(db, insert(1)),
        run(db, sql`select 1 / ${0}::integer`),
        run(db, insert(2)),
        rows(db, sql`select n from ${table()}`, number),
      ]),
    );
    const error: unknown = await failed.catch((reason: unknown) => reason);
    expect(sqlState(error)).toBe('22012');
    expect(await kept.numbers()).toEqual([]);
  });

  it('reports why entering failed', async () => {
    const failed = transact(pool, { enter: 'select 1 / 0 as entered' }, ignored, tx =>
      tx.finish(db => [run(db, insert(1))]),
    );
    expect(sqlState(await failed.catch((reason: unknown) => reason))).toBe('22012');
    expect(await kept.numbers()).toEqual([]);
  });

  it('takes nothing more after a flight that failed', async () => {
    const swallowed = within(async tx => {
      await tx.ask(db => [run(db, insert(1)), run(db, sql`select 1 / ${0}::integer`)]).catch(() => {});
      await tx.finish(() => []);
    });
    await expect(swallowed).rejects.toThrow('the transaction is over');
    expect(await kept.numbers()).toEqual([]);
  });

  it('fails a commit that the database turned into a rollback', async () => {
    const swallowed = within(tx =>
      tx.finish(db => {
        const failing = run(db, sql`select 1 / ${0}::integer`);
        return [run(db, insert(1)), { execute: () => failing.execute().catch(() => {}) }];
      }),
    );
    await expect(swallowed).rejects.toThrow('the database undid the transaction');
    expect(await kept.numbers()).toEqual([]);
  });

  it('takes one flight at a time', async () => {
    const both = within(tx => Promise.all([tx.ask(db => [run(db, insert(1))]), tx.finish(() => [])]));
    await expect(both).rejects.toThrow('the transaction is over');
    expect(await kept.numbers()).toEqual([]);
  });

  it('fails on a statement that waits for something else, instead of holding up the process', async () => {
    const stuck = within(tx => tx.finish(() => [{ execute: () => new Promise(() => {}) }]));
    await expect(stuck).rejects.toThrow('waits for something other than the driver');
  });

  it('refuses statements after it is finished, and by a body that kept it', async () => {
    let escaped: Tx | undefined;
    const late = within(async tx => {
      escaped = tx;
      await tx.finish(db => [run(db, insert(1))]);
      await tx.ask(db => [run(db, insert(2))]);
    });
    await expect(late).rejects.toThrow('the transaction is over');
    await expect(escaped?.ask(db => [run(db, insert(3))])).rejects.toThrow('the transaction is over');
    expect(await kept.numbers()).toEqual([1]);
  });

  it('refuses to be used by a body that has returned without finishing', async () => {
    let escaped: Tx | undefined;
    await within(async tx => {
      escaped = tx;
      await tx.ask(() => []);
    });
    await expect(escaped?.finish(db => [run(db, insert(3))])).rejects.toThrow('the transaction is over');
    expect(await kept.numbers()).toEqual([]);
  });

  it('gives its connection back whatever happens: sixty at a time on four all end', async () => {
    const outcomes = await Promise.allSettled(
      Array.from({ length: 60 }, (_, index) =>
        within(async tx => {
          await tx.ask(db => [run(db, insert(index)), run(db, sql`select pg_sleep(0.001)`)]);
          if (index % 5 === 1) throw new Error('by intention');
          if (index % 5 === 2) await tx.ask(db => [run(db, sql`select 1 / ${0}::integer`)]);
          if (index % 5 === 3) await tx.ask(db => [run(db, sql`select ${'a\0'}::text`)]);
          await tx.finish(() => []);
        }),
      ),
    );
    const fulfilled = outcomes.flatMap((outcome, index) => (outcome.status === 'fulfilled' ? [index] : []));
    expect(fulfilled).toEqual(
      Array.from({ length: 60 }, (_, index) => index).filter(index => [0, 4].includes(index % 5)),
    );
    expect(await kept.numbers()).toEqual(fulfilled);
    const open = await kept.sql`
      select count(*)::integer as n from pg_stat_activity
      where usename = 'lifang_runtime' and state like 'idle in transaction%' and query like ${`%${kept.table}%`}`;
    expect(open).toEqual([{ n: 0 }]);
  });
});
