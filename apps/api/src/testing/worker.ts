import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { testDatabase } from '@lifang/db/testing';
import { bundleWorker } from '../../../../scripts/lib/bundle.ts';
import { freePort } from '../../../../scripts/lib/ports.ts';
import { serveBundle } from '../../../../scripts/lib/worker-home.ts';
import { type Client, newClient } from './client.ts';
import { newOperator } from './operator.ts';
import { type NewTenant, openTenant, type TestTenant } from './tenant.ts';

/** The bundled Worker in workerd, as `pnpm start` serves it, over the run's database. */
export interface TestWorker {
  readonly url: string;
  /** What the runtime has logged so far. */
  readonly lines: readonly { level: string; message: string }[];
  readonly operator: Client;
  readonly nobody: Client;
  as(key: string): Client;
  newTenant(options?: NewTenant): Promise<TestTenant>;
  stop(): Promise<void>;
}

const TODAY = '2026-03-31';

export interface TestWorkerOptions {
  /** The database, when it is not to be reached directly. */
  readonly runtimeUrl?: string;
  /** Where its clock starts; noon of 31 March 2026 in Shanghai when absent. */
  readonly clock?: string;
  /** Makes the bundle in a folder; that of the Worker itself when absent. */
  readonly bundle?: (folder: string) => Promise<string>;
}

export async function startTestWorker(options: TestWorkerOptions = {}): Promise<TestWorker> {
  const dataFolder = mkdtempSync(path.join(tmpdir(), 'lifang-worker-'));
  chmodSync(dataFolder, 0o755);
  const { superuserUrl, runtimeUrl, masterKey } = testDatabase();
  const lines: { level: string; message: string }[] = [];
  const home = await serveBundle(await (options.bundle ?? bundleWorker)(dataFolder), {
    dataFolder,
    runtimeUrl: options.runtimeUrl ?? runtimeUrl,
    masterKey,
    host: '127.0.0.1',
    port: await freePort(),
    clock: options.clock ?? `${TODAY}T04:00:00Z`,
    settings: { LIFANG_REQUESTS_PER_MINUTE: '1000000', LIFANG_LOGINS_PER_MINUTE: '1000000' },
    onLog: ({ level, message }) => lines.push({ level, message }),
  });
  const answering = {
    request: (url: string, init: RequestInit) => fetch(url.replace('http://lifang.test', home.url), init),
  };
  const as = (key: string) => newClient(answering, key, () => {});
  const operator = as(await newOperator(superuserUrl));
  return {
    url: home.url,
    lines,
    operator,
    nobody: newClient(answering, null, () => {}),
    as,
    newTenant: (tenant = {}) => openTenant(operator, as, TODAY, tenant),
    async stop() {
      await home.stop();
      rmSync(dataFolder, { recursive: true, force: true });
    },
  };
}
