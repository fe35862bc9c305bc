import { setTimeout as sleep } from 'node:timers/promises';
import { at, type DemoApi, expectOk, textAt } from './demo-api.ts';
import { PlainError } from './progress.ts';

const UNDER_WAY = ['staged', 'checking', 'applying'];

/** Sends a file and waits until it is taken in. The same file again changes nothing. */
export async function importFile(
  api: DemoApi,
  kind: string,
  file: string,
  log: (line: string) => void,
): Promise<void> {
  const sent = expectOk(`sending ${kind}`, await api.sendCsv(`/v1/imports?kind=${kind}`, file));
  const id = textAt(sent, 'id');
  for (let told = Date.now(); ; ) {
    const body = expectOk(`reading the import of ${kind}`, await api.get(`/v1/imports/${id}`));
    const status = textAt(body, 'status');
    if (status === 'applied') {
      log(`  ${kind}: ${at(body, 'rows')} rows`);
      return;
    }
    if (!UNDER_WAY.includes(status)) {
      throw new PlainError(
        `The demonstration cannot be loaded: the import of ${kind} is ${status}: ${JSON.stringify(at(body, 'report.errors') ?? at(body, 'failure'))}`,
      );
    }
    if (Date.now() - told > 2000) {
      told = Date.now();
      log(`  ${kind}: ${status}, ${at(body, 'progress')} of ${at(body, 'rows')} rows`);
    }
    await sleep(100);
  }
}
