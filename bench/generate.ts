import { fork } from 'node:child_process';
import path from 'node:path';
import type { Load, Loaded } from './load.ts';

const LOAD = path.join(import.meta.dirname, 'load.ts');

/** Has autocannon put load on a home. */
export async function generate(load: Load): Promise<Loaded> {
  const child = fork(LOAD, [], { execArgv: [], stdio: ['ignore', 'inherit', 'inherit', 'ipc'] });
  child.send(load);
  return new Promise((resolve, reject) => {
    child.once('message', (loaded: Loaded) => resolve(loaded));
    child.once('exit', code => reject(new Error(`the load generator ended with ${code}`)));
  });
}
