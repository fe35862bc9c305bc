import process from 'node:process';
import { freePort } from '../scripts/lib/ports.ts';
import { CLOCK } from './clock.ts';
import { homeNamed } from './options.ts';

/** One home as a process of its own, with everything on but the rate limit. Started by `home.ts`. */
const name = homeNamed(process.env.BENCH_HOME ?? '');
const options = {
  dataFolder: process.env.BENCH_FOLDER ?? '',
  runtimeUrl: process.env.LIFANG_TEST_RUNTIME_URL ?? '',
  masterKey: process.env.LIFANG_TEST_MASTER_KEY ?? '',
  host: '127.0.0.1',
  port: await freePort(),
  clock: CLOCK,
  settings: { LIFANG_REQUESTS_PER_MINUTE: '999999999' },
};
const { serveOnNode } = await import('../scripts/lib/node-home.ts');
const { serveWorker } = await import('../scripts/lib/worker-home.ts');
const home = await (name === 'node' ? serveOnNode(options) : serveWorker(options));
process.once('message', async () => {
  await home.stop();
  process.exit(0);
});
process.send?.(home.url);
