import { setTimeout as sleep } from 'node:timers/promises';
import { recordProof, startWire, testDatabase, type Wire } from '@lifang/db/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { childrenOf } from '../../../scripts/lib/process-table.ts';
import { describeSmoke } from './testing/smoke.ts';
import type { TestTenant } from './testing/tenant.ts';
import { startTestWorker, type TestWorker } from './testing/worker.ts';

describeSmoke('in workerd', () => startTestWorker());

describe('the Worker', () => {
  let wire: Wire;
  let worker: TestWorker;
  let tenant: TestTenant;

  beforeAll(async () => {
    wire = await startWire({ url: testDatabase().runtimeUrl });
    worker = await startTestWorker({ runtimeUrl: wire.url });
    tenant = await worker.newTenant({ policies: ['sample'], enabledFrom: '2025-01-01' });
  });
  afterAll(async () => {
    await worker.stop();
    await wire.close();
  });

  const until = async (done: () => boolean | Promise<boolean>) => {
    for (let tries = 0; tries < 1000; tries++) {
      if (await done()) return true;
      await sleep(10);
    }
    return false;
  };

  it('says good-bye on every connection: none is left behind by five hundred requests', async () => {
    await until(() => wire.open() === 0);
    wire.reset();
    let most = 0;
    for (let batch = 0; batch < 50; batch++) {
      await Promise.all(
        Array.from({ length: 10 }, async (_, index) => {
          const reply =
            index % 5 === 0
              ? await tenant.admin.get('/v1/units/not-an-id')
              : await tenant.admin.get(index % 2 === 0 ? '/v1/people' : '/v1/me');
          expect(reply.status).toBe(index % 5 === 0 ? 422 : 200);
        }),
      );
      most = Math.max(most, wire.open());
    }
    expect(wire.connections()).toBeGreaterThanOrEqual(400);
    expect(most).toBeLessThan(40);
    expect(await until(() => wire.open() === 0)).toBe(true);
    expect(wire.goodByes()).toBe(wire.connections());
    recordProof('connections of the Worker', {
      requests: 500,
      opened: wire.connections(),
      mostOpenAtOnce: most,
    });
  });

  it('goes on with work behind an answer', async () => {
    const file = 'externalId,kind,name,parentExternalId,from,to\nS-1,sample.street,示范街道,,2024-02-01,\n';
    const started = await tenant.admin.send('POST', '/v1/imports?kind=units', file, {
      'content-type': 'text/csv',
    });
    expect(started.status).toBe(202);
    const status = async () => (await tenant.admin.get(`/v1/imports/${started.id}`)).text('status');
    await until(async () => ['applied', 'rejected', 'failed'].includes(await status()));
    expect(await status()).toBe('applied');
    expect((await tenant.admin.get('/v1/units?externalId=S-1')).items).toHaveLength(1);
  });

  it('answers 503 when the database cuts its connection, and recovers', async () => {
    for (let round = 0; round < 10; round++) {
      wire.cutNextFlight();
      expect((await tenant.admin.get('/v1/people')).code).toBe('unavailable');
      expect((await tenant.admin.get('/v1/people')).status).toBe(200);
    }
  });

  it('throws nothing outside a request', () => {
    expect(worker.lines.some(({ message }) => message.includes('/v1/people'))).toBe(true);
    expect(worker.lines.filter(({ level }) => level === 'error')).toEqual([]);
  });

  it('leaves no process and no connection when it is stopped', async () => {
    const others = new Set(childrenOf(process.pid).map(row => row.pid));
    const another = await startTestWorker({ runtimeUrl: wire.url });
    await another.nobody.get('/health/ready');
    const own = () => childrenOf(process.pid).filter(row => !others.has(row.pid));
    expect(own().length).toBeGreaterThan(0);
    await another.stop();
    expect(await until(() => wire.open() === 0 && own().length === 0)).toBe(true);
  });
});
