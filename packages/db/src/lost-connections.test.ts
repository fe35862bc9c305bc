import process from 'node:process';
import { setTimeout as sleep } from 'node:timers/promises';
import { sql } from 'drizzle-orm';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { ConnectionLost } from './connection.ts';
import { keepingPool, type Pool } from './pool.ts';
import { type Scratch, scratch, startWire, testDatabase, type Wire } from './testing/index.ts';
import { rows, run, transact } from './transaction.ts';

const ENTER = { enter: 'select 1 as entered' };
const ignored = () => {};
const number = z.object({ n: z.coerce.number() });

describe('a connection that is lost', () => {
  let pool: Pool;
  let kept: Scratch;
  let wire: Wire;
  const stray: unknown[] = [];
  const note = (reason: unknown) => stray.push(reason);

  beforeAll(async () => {
    process.on('uncaughtException', note);
    process.on('unhandledRejection', note);
    kept = await scratch();
    wire = await startWire({ url: testDatabase().runtimeUrl });
  });
  beforeEach(() => {
    pool = keepingPool({ url: wire.url, prepare: true, size: 2 });
  });
  afterEach(async () => {
    wire.accept(true);
    await pool.end();
    await kept.sql.unsafe(`delete from ${kept.table}`);
    // What the driver throws outside a promise, it throws within a few turns.
    await sleep(20);
    expect(stray).toEqual([]);
  });
  afterAll(async () => {
    await wire.close();
    await kept.drop();
    process.off('uncaughtException', note);
    process.off('unhandledRejection', note);
  });

  const insert = (n: number) => sql`insert into ${sql.raw(kept.table)} (n) values (${n})`;
  const answer = async () => {
    const [found] = await transact(pool, ENTER, ignored, tx =>
      tx.finish(db => [rows(db, sql`select ${42}::integer as n`, number)]),
    );
    return found[0]?.n;
  };
  const lost = async (work: Promise<unknown>) => {
    for (
      let error: unknown = await work.then(ignored, (reason: unknown) => reason);
      error instanceof Error;
      error = error.cause
    ) {
      if (error instanceof ConnectionLost) return true;
    }
    return false;
  };

  it.each(['end', 'reset'] as const)('rejects what was under way (%s), and the pool goes on', async how => {
    const under = transact(pool, ENTER, ignored, async tx => {
      await tx.ask(db => [run(db, insert(1))]);
      setTimeout(() => wire.cut(how), 20);
      await tx.finish(db => [run(db, sql`select pg_sleep(${0.5}::double precision)`), run(db, insert(2))]);
    });
    expect(await lost(under)).toBe(true);
    expect(await answer()).toBe(42);
    expect(await kept.numbers()).toEqual([]);
  });

  it.each(['end', 'reset'] as const)('rejects what follows between two flights (%s)', async how => {
    const between = transact(pool, ENTER, ignored, async tx => {
      await tx.ask(db => [run(db, insert(1))]);
      wire.cut(how);
      await sleep(20);
      // On a new socket these would run outside any transaction, and be kept.
      await tx.finish(db => [run(db, insert(2)), run(db, insert(3))]);
    });
    expect(await lost(between)).toBe(true);
    await sleep(20);
    expect(await kept.numbers()).toEqual([]);
    expect(await answer()).toBe(42);
  });

  it.each(['end', 'reset'] as const)(
    'rejects everything sent in the very turn the line is cut (%s)',
    async how => {
      await answer();
      const statements = Array.from({ length: 30 }, (_, n) => n);
      const outcomes = statements.map(n =>
        lost(
          transact(pool, ENTER, ignored, tx =>
            tx.finish(db => [run(db, sql`select pg_sleep(0.01)`), run(db, insert(n))]),
          ),
        ),
      );
      await sleep(15);
      wire.cut(how);
      // All end, whether they were kept before the cut or lost with it.
      expect(await Promise.all(outcomes)).toHaveLength(30);
      expect(await answer()).toBe(42);
    },
  );

  it('is replaced when it was lost while idle', async () => {
    expect(await Promise.all([answer(), answer(), answer()])).toEqual([42, 42, 42]);
    for (const how of ['end', 'reset'] as const) {
      wire.cut(how);
      await sleep(20);
      expect(await answer()).toBe(42);
    }
  });

  it('does not take statements of its transaction to a new socket', async () => {
    wire.reset();
    const under = transact(pool, ENTER, ignored, async tx => {
      await tx.ask(() => []);
      setTimeout(() => wire.cut('end'), 20);
      // New statements wait in the driver for one another; what waits when the line is cut must not be sent.
      await tx.finish(db => [
        run(db, sql`select pg_sleep(${0.5}::double precision)`),
        run(db, insert(7)),
        run(db, insert(8)),
      ]);
    });
    expect(await lost(under)).toBe(true);
    await sleep(50);
    expect(wire.connections()).toBe(1);
    expect(await kept.numbers()).toEqual([]);
  });

  it('gives up on a server that cannot be reached, and recovers when it can', async () => {
    await wire.close();
    await expect(answer()).rejects.toThrow();
    await expect(Promise.all([answer(), answer(), answer(), answer()])).rejects.toThrow();
    await pool.end();
    wire = await startWire({ url: testDatabase().runtimeUrl });
    pool = keepingPool({ url: wire.url, prepare: true, size: 2 });
    wire.accept(false);
    const patient = answer();
    await sleep(50);
    wire.accept(true);
    expect(await patient).toBe(42);
  });
});
