import { type ChildProcess, fork } from 'node:child_process';
import { mkdirSync, openSync, readFileSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { untilAnswering } from '../scripts/lib/until-answering.ts';
import type { HomeName } from './options.ts';
import { usedBy } from './processor.ts';

/** A home that is being measured. */
export interface RunningHome {
  readonly name: HomeName;
  readonly url: string;
  /** Milliseconds of processor time used so far. */
  used(): number | null;
  stop(): Promise<void>;
}

const SERVE = path.join(import.meta.dirname, 'serve.ts');

/** @param profile a folder for a processor profile. */
export async function startHome(name: HomeName, folder: string, profile?: string): Promise<RunningHome> {
  const own = path.join(folder, name);
  mkdirSync(own, { recursive: true });
  // Lines go to a file, as they do under a supervisor.
  const file = path.join(own, 'log');
  const log = openSync(file, 'a');
  const child = fork(SERVE, [], {
    env: {
      ...process.env,
      BENCH_HOME: name,
      BENCH_FOLDER: own,
      LIFANG_REQUESTS_PER_MINUTE: '999999999',
    },
    execArgv: profile === undefined ? [] : ['--cpu-prof', `--cpu-prof-dir=${path.resolve(profile)}`],
    stdio: ['ignore', log, log, 'ipc'],
  });
  const url = await firstMessage(child, () =>
    readFileSync(file, 'utf8').trim().split('\n').slice(-20).join('\n'),
  );
  await untilAnswering(url);
  return {
    name,
    url,
    used: () => (child.pid === undefined ? null : usedBy(child.pid)),
    async stop() {
      const over = new Promise<void>(resolve => child.once('exit', () => resolve()));
      child.send('stop');
      await over;
    },
  };
}

function firstMessage(child: ChildProcess, said: () => string): Promise<string> {
  return new Promise((resolve, reject) => {
    child.once('message', message => resolve(String(message)));
    child.once('exit', code => reject(new Error(`the home ended with ${code} before it served:\n${said()}`)));
  });
}
