import { type App, type Bucket, type LogLine, lapseCasesOf, todayOf } from '@lifang/core';
import { isId, keepingPool } from '@lifang/db';
import { testDatabase } from '@lifang/db/testing';
import { createApp } from '../app.ts';
import type { Api } from '../http/env.ts';
import { installation } from '../installation.ts';
import type { Limits } from '../limits/limits.ts';
import { type Client, newClient } from './client.ts';
import { type TestClock, testClock } from './clock.ts';
import { newOperator } from './operator.ts';
import type { Reply } from './reply.ts';
import { type NewTenant, openTenant, type TestTenant } from './tenant.ts';

export { DEFAULT_LIMITS } from '../limits/limits.ts';
export type { Client, RequestHeaders } from './client.ts';
export type { TestClock } from './clock.ts';
export { listen } from './listen.ts';
export { openTheirPeriods } from './open-periods.ts';
export { Reply } from './reply.ts';
export type { NewTenant, TestTenant } from './tenant.ts';

export interface TestApiOptions {
  /** The instant the clock stands at; noon of 31 March 2026 in Shanghai when absent. */
  readonly clock?: string;
  /** Connections. */
  readonly size?: number;
  /** Whether statements keep a name on the connection. */
  readonly prepare?: boolean;
  /** Sees the text of every statement sent, and its parameters if it has any. */
  readonly onStatement?: (text: string, parameters?: readonly (string | null)[]) => void;
  /** How many requests are taken; practically any number when absent. */
  readonly limits?: Limits;
  /** Where new files are kept; in the database when absent. */
  readonly bucket?: Bucket;
  /** Another database than the run's own, such as one behind a pooler. */
  readonly runtimeUrl?: string;
  /** Its superuser's, where operators are registered. */
  readonly superuserUrl?: string;
}

const PLENTY = { requests: Number.MAX_SAFE_INTEGER, seconds: 60 };
const WITHOUT_LIMITS: Limits = { requests: PLENTY, logins: PLENTY, addressHeader: null };

/** The application as production makes it, over the run's database under the runtime role. */
export interface TestApi {
  readonly app: Api;
  /** What the application runs on, for work that no request asks for. */
  readonly installation: App;
  readonly clock: TestClock;
  /** Today in Shanghai by that clock. */
  today(): string;
  readonly operator: Client;
  readonly operatorKey: string;
  /** Without a credential. */
  readonly nobody: Client;
  as(key: string): Client;
  newTenant(options?: NewTenant): Promise<TestTenant>;
  /** Every line logged so far. */
  readonly lines: readonly LogLine[];
  /** Lets time take the steps of cases that are its to take, as the schedule does. */
  timePasses(tenantId: string): Promise<void>;
  /** Waits for work that goes on after an answer. */
  settled(): Promise<void>;
  stop(): Promise<void>;
}

/** Starts the application for one test file. Stop it in `afterAll`. */
export async function startTestApi(options: TestApiOptions = {}): Promise<TestApi> {
  const { runtimeUrl, masterKey, ...run } = testDatabase();
  const pool = keepingPool({
    url: options.runtimeUrl ?? runtimeUrl,
    size: options.size ?? 4,
    prepare: options.prepare ?? true,
    ...(options.onStatement ? { onStatement: options.onStatement } : {}),
  });
  const clock = testClock(options.clock ?? '2026-03-31T04:00:00Z');
  const lines: LogLine[] = [];
  const faults: Error[] = [];
  const working = new Set<Promise<void>>();
  const runs: App = {
    ...installation({
      pool,
      masterKey,
      bucket: options.bucket,
      log: line => lines.push(line),
      fault: error => faults.push(error),
      background: work => {
        const kept = work.finally(() => working.delete(kept));
        working.add(kept);
      },
    }),
    clock,
  };
  const app = createApp(runs, options.limits ?? WITHOUT_LIMITS);
  const check = (reply: Reply) => {
    const fault = faults.shift();
    if (fault !== undefined) throw new Error(`the application failed (${reply.status})`, { cause: fault });
  };
  const as = (key: string) => newClient(app, key, check);
  const operatorKey = await newOperator(options.superuserUrl ?? run.superuserUrl);
  const operator = as(operatorKey);
  const today = () => todayOf(clock);
  const settled = async () => {
    while (working.size > 0) await Promise.all(working);
  };
  return {
    app,
    installation: runs,
    clock,
    today,
    operator,
    operatorKey,
    nobody: newClient(app, null, check),
    as,
    newTenant: (tenant = {}) => openTenant(operator, as, today(), tenant),
    lines,
    async timePasses(tenantId) {
      if (!isId<'tenant'>(tenantId)) throw new Error('not the id of a tenant');
      await lapseCasesOf(runs, tenantId);
    },
    settled,
    async stop() {
      await settled();
      await pool.end();
    },
  };
}
