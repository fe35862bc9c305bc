import process from 'node:process';
import { serveNode } from '../node.ts';

/** The home on Node as a process of its own, for tests that kill it. Started by `child.ts`. */
const { url } = await serveNode({
  databaseUrl: process.env.LIFANG_TEST_RUNTIME_URL ?? '',
  masterKey: process.env.LIFANG_TEST_MASTER_KEY ?? '',
  port: Number(process.env.PORT),
  clock: process.env.LIFANG_CLOCK ?? '',
});
process.send?.(url);
