import { startTestWorker, type TestWorker } from '@lifang/api/testing/worker';
import { proving, recordProof, testDatabase } from '@lifang/db/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CLAUSES, slugOf } from './catalogue.ts';
import { bundleWith, measureStartup } from './measure.ts';

const MANY = 200;
const RUNS = proving ? 9 : 1;

describe(`the Worker with ${MANY} policies of ${CLAUSES} clauses`, () => {
  let worker: TestWorker;

  beforeAll(async () => {
    worker = await startTestWorker({ bundle: folder => bundleWith(folder, MANY) });
  });
  afterAll(() => worker?.stop());

  const evaluated = async () => (await worker.nobody.get('/evaluated')).expectOk().body;

  it('evaluates none of them to start and to answer', async () => {
    (await worker.nobody.get('/health/live')).expectOk();
    (await worker.nobody.get('/health/ready')).expectOk();
    expect(await evaluated()).toEqual([]);
  });

  it('evaluates exactly the one that a tenant enables, when it does', async () => {
    const { admin } = await worker.newTenant();
    (await admin.get('/v1/units')).expectOk();
    (await admin.get('/v1/policies')).expectOk();
    expect(await evaluated()).toEqual([]);
    (await admin.post(`/v1/policies/${slugOf(7)}/enable`, { from: '2026-01-01' })).expectOk();
    (await admin.get('/v1/duties')).expectOk();
    expect(await evaluated()).toEqual([slugOf(7)]);
  });

  it('is measured beside one with a single policy', { timeout: 10 * 60_000 }, async () => {
    const { runtimeUrl, masterKey } = testDatabase();
    const backing = { runtimeUrl, masterKey };
    const measured = [await measureStartup(1, RUNS, backing), await measureStartup(MANY, RUNS, backing)];
    console.table(measured);
    recordProof('start-up of the Worker', { clauses: CLAUSES, runs: RUNS, measured });
    expect(measured.map(({ policies }) => policies)).toEqual([1, MANY]);
  });
});
