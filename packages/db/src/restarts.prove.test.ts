import process from 'node:process';
import { setTimeout as sleep } from 'node:timers/promises';
import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { keepingPool, type Pool } from './pool.ts';
import { proofSeed, proving, recordProof, type Scratch, scratch } from './testing/index.ts';
import { run, transact } from './transaction.ts';

const ROUNDS = proving ? 200 : 10;
const WRITERS = 8;
const ENTER = { enter: 'select 1 as entered' };

describe('the database ends sessions under load', () => {
  let pool: Pool;
  let kept: Scratch;
  const stray: unknown[] = [];
  const note = (reason: unknown) => stray.push(reason);

  beforeAll(async () => {
    process.on('uncaughtException', note);
    process.on('unhandledRejection', note);
    kept = await scratch('n integer primary key, note text', true);
    pool = keepingPool({ url: kept.url, prepare: true, size: 4 });
  });
  afterAll(async () => {
    await pool.end();
    await kept.drop();
    process.off('uncaughtException', note);
    process.off('unhandledRejection', note);
  });

  it('every transaction ends, is kept whole or not at all, and the pool recovers', async () => {
    const seed = proofSeed('sessions ended under load');
    const random = randomFrom(seed);
    const attempts = { kept: 0, failed: 0 };
    let next = 0;
    let writing = true;
    const write = async () => {
      while (writing) {
        const n = next;
        next += 3;
        const insert = (value: number) =>
          sql`insert into ${sql.raw(kept.table)} (n, note) values (${value}, ${String(n)})`;
        const outcome = await transact(
          pool,
          ENTER,
          () => {},
          async tx => {
            await tx.ask(db => [run(db, insert(n))]);
            await tx.finish(db => [run(db, insert(n + 1)), run(db, insert(n + 2))]);
          },
        ).then(
          () => 'kept' as const,
          () => 'failed' as const,
        );
        attempts[outcome]++;
        // Whoever is told that it was kept finds it, whole.
        if (outcome === 'kept') reported.push(n);
      }
    };
    const reported: number[] = [];
    const writers = Array.from({ length: WRITERS }, write);
    for (let round = 0; round < ROUNDS; round++) {
      await sleep(random() * 30);
      await kept.sql`
        select pg_terminate_backend(pid) from pg_stat_activity
        where usename = 'lifang_runtime' and datname = current_database() and random() < 0.7`;
    }
    writing = false;
    await Promise.all(writers);

    const torn = await kept.sql.unsafe(`select note from ${kept.table} group by note having count(*) <> 3`);
    expect(torn).toEqual([]);
    const stored = new Set(await kept.numbers());
    expect(reported.filter(n => !stored.has(n))).toEqual([]);
    expect(attempts.kept).toBeGreaterThan(0);
    expect(attempts.failed).toBeGreaterThan(0);
    expect(stray).toEqual([]);
    await transact(
      pool,
      ENTER,
      () => {},
      tx => tx.finish(() => []),
    );
    recordProof('sessions ended under load', { seed, rounds: ROUNDS, writers: WRITERS, ...attempts });
  });
});

/** A small deterministic generator (mulberry32), numbers from 0 to 1. */
function randomFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
