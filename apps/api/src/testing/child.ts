import { fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { freePort } from '../../../../scripts/lib/ports.ts';
import { type Client, newClient } from './client.ts';

/** The application in a process of its own. */
export interface Child {
  as(key: string): Client;
  /** Ends it without warning, as a power cut does. */
  kill(): Promise<void>;
}

const SERVE = fileURLToPath(new URL('./serve.ts', import.meta.url));

/** @param clock the instant its clock starts from. */
export async function startChild(clock: string): Promise<Child> {
  const child = fork(SERVE, [], {
    env: {
      ...process.env,
      PORT: String(await freePort()),
      LIFANG_CLOCK: clock,
      LIFANG_REQUESTS_PER_MINUTE: '1000000',
    },
    execArgv: [],
    stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
  });
  let said = '';
  child.stderr?.on('data', (chunk: Buffer) => {
    said += chunk.toString();
  });
  const over = new Promise<void>(resolve => child.once('exit', () => resolve()));
  const kill = async () => {
    child.kill('SIGKILL');
    await over;
  };
  const url = await Promise.race([
    new Promise<string>(resolve => child.once('message', message => resolve(String(message)))),
    over.then(() => {
      throw new Error(`the child ended: ${said}`);
    }),
  ]);
  const answering = {
    request: (path: string, init: RequestInit) => fetch(path.replace('http://lifang.test', url), init),
  };
  return { as: key => newClient(answering, key, () => {}), kill };
}
