import process from 'node:process';
import { recordProof } from '@lifang/db/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestApi } from './testing/index.ts';
import { type Pgbouncer, startPgbouncer } from './testing/pgbouncer.ts';
import { sessionOf } from './testing/session-of.ts';
import { describeSmoke } from './testing/smoke.ts';

const binary = process.env.LIFANG_PGBOUNCER;
if (binary === undefined)
  console.log('Notice: pgbouncer is missing, so the smoke suite through it is skipped.');

let pooler: Pgbouncer;

describeSmoke(
  'through a transaction-mode pooler with one connection',
  async () => {
    pooler = await startPgbouncer(binary ?? '');
    // Older poolers do not follow the names of prepared statements.
    const api = await startTestApi({ runtimeUrl: pooler.url, prepare: false, size: 8 });
    return {
      ...api,
      async stop() {
        await api.stop();
        await pooler.stop();
      },
    };
  },
  binary === undefined,
);

describe.skipIf(binary === undefined)('what the pooler hands on', () => {
  let apart: Pgbouncer;

  beforeAll(async () => {
    apart = await startPgbouncer(binary ?? '');
  });
  afterAll(() => apart.stop());

  it('is one session, on which no transaction leaves tenant, actor or scope behind', async () => {
    const api = await startTestApi({ runtimeUrl: apart.url, prepare: false, size: 4 });
    const [east, west] = await Promise.all([api.newTenant(), api.newTenant()]);
    const seen = new Set<number>();
    for (let round = 0; round < 10; round++) {
      await Promise.all([
        east.admin.get('/v1/units'),
        west.admin.get('/v1/units'),
        east.as(`${east.id}.${west.id}.${'x'.repeat(43)}`).get('/v1/units'),
        west.admin.post('/v1/units', { kind: 'nobody.knows', name: '无', from: '2026-01-01' }),
      ]);
      const session = await sessionOf(apart.url);
      expect([session.tenant, session.actor, session.scope]).toEqual(['', '', '']);
      seen.add(session.pid);
    }
    expect(seen.size).toBe(1);
    await api.stop();
    recordProof('pooler of size 1', { rounds: 10, sessions: seen.size, leaks: 0 });
  });
});
