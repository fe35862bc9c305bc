import { type SQL, sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { keepingPool, type Pool } from './pool.ts';
import { type Scratch, scratch, testDatabase } from './testing/index.ts';
import { rows, run, transact } from './transaction.ts';

const ENTER = { enter: 'select 1 as entered' };
const ignored = () => {};
const number = z.object({ n: z.coerce.number() });

describe('a value the database cannot hold', () => {
  let pool: Pool;
  let kept: Scratch;

  beforeAll(async () => {
    kept = await scratch();
    // One connection: what one statement breaks, the next one meets.
    pool = keepingPool({ url: testDatabase().runtimeUrl, prepare: true, size: 1 });
  });
  afterAll(async () => {
    await pool.end();
    await kept.drop();
  });

  const insert = (value: unknown): SQL =>
    sql`insert into ${sql.raw(kept.table)} (n, note) values (${1}, ${value})`;
  const answer = async () => {
    const [found] = await transact(pool, ENTER, ignored, tx =>
      tx.finish(db => [rows(db, sql`select ${42}::integer as n`, number)]),
    );
    return found;
  };

  /** Drizzle's message quotes the statement; what we said is its cause. */
  const causeOf = async (refused: Promise<unknown>): Promise<string> => {
    const error: unknown = await refused.then(
      () => 'no error',
      (reason: unknown) => reason,
    );
    const cause = error instanceof Error && error.cause !== undefined ? error.cause : error;
    return String(cause);
  };

  const bad: [string, unknown, RegExp][] = [
    ['NUL', 'a\0b', /cannot hold NUL/],
    ['NaN', Number.NaN, /must be finite/],
    ['infinity', Number.POSITIVE_INFINITY, /must be finite/],
    ['an object', { a: 1 }, /object cannot be sent/],
    ['a date object', new Date(), /object cannot be sent/],
    ['an invalid date', new Date(Number.NaN), /object cannot be sent/],
    ['a function', () => 1, /function cannot be sent/],
  ];

  it.each(bad)('%s is refused plainly, and the connection goes on', async (_name, value, reason) => {
    const refused = transact(pool, ENTER, ignored, tx => tx.finish(db => [run(db, insert(value))]));
    expect(await causeOf(refused)).toMatch(reason);
    expect(await answer()).toEqual([{ n: 42 }]);
  });

  it('keeps nothing of the flight it travelled in, before or behind it', async () => {
    const refused = transact(pool, ENTER, ignored, tx =>
      tx.finish(db => [run(db, insert('before')), run(db, insert('a\0b')), run(db, insert('behind'))]),
    );
    expect(await causeOf(refused)).toMatch(/cannot hold NUL/);
    expect(await kept.numbers()).toEqual([]);
    expect(await answer()).toEqual([{ n: 42 }]);
  });

  it('also when it is refused in a flight that does not commit and the body goes on regardless', async () => {
    const refused = transact(pool, ENTER, ignored, async tx => {
      await tx.ask(db => [run(db, insert('before')), run(db, insert('a\0b'))]).catch(() => {});
      await tx.finish(db => [run(db, insert('behind'))]);
    });
    await expect(refused).rejects.toThrow();
    expect(await kept.numbers()).toEqual([]);
  });

  it('more parameters than the protocol can number are refused, and the connection goes on', async () => {
    await kept.sql.unsafe(`delete from ${kept.table}`);
    const many = sql.join(
      Array.from({ length: 65_535 }, (_, index) => sql`(${index}::integer)`),
      sql`, `,
    );
    const refused = transact(pool, ENTER, ignored, tx =>
      tx.finish(db => [
        run(db, insert('before')),
        run(db, sql`select count(*) from (values ${many}) v`),
        run(db, insert('behind')),
      ]),
    );
    expect(await causeOf(refused)).toMatch(/at most 65533 parameters/);
    expect(await kept.numbers()).toEqual([]);
    expect(await answer()).toEqual([{ n: 42 }]);
  });
});
