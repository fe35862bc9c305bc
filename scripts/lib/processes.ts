import { rmSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { setTimeout as sleep } from 'node:timers/promises';
import { readJson, writeJson } from './files.ts';
import { type Identity, identify, isAlive, isIdentity } from './process-table.ts';

/** The processes a data folder has running, each remembered in a file that outlives a kill -9. */
export class Processes {
  readonly #folder: string;

  constructor(dataFolder: string) {
    this.#folder = path.join(dataFolder, 'processes');
  }

  remember(name: string, pid: number): void {
    const identity = identify(pid);
    if (identity) writeJson(this.#file(name), identity);
  }

  forget(name: string): void {
    rmSync(this.#file(name), { force: true });
  }

  /** The process remembered under this name, if it is still that very process. */
  running(name: string): Identity | undefined {
    const identity = readJson(this.#file(name));
    if (isIdentity(identity) && isAlive(identity)) return identity;
    this.forget(name);
    return undefined;
  }

  async end(name: string, signal: NodeJS.Signals, harder?: NodeJS.Signals): Promise<void> {
    const identity = this.running(name);
    if (identity) await endProcess(identity, signal, harder);
    this.forget(name);
  }

  #file(name: string): string {
    return path.join(this.#folder, `${name}.json`);
  }
}

async function endProcess(
  identity: Identity,
  signal: NodeJS.Signals,
  harder: NodeJS.Signals = 'SIGKILL',
): Promise<void> {
  const deadline = Date.now() + 10_000;
  send(identity, signal);
  while (isAlive(identity)) {
    if (Date.now() > deadline) send(identity, harder);
    await sleep(20);
  }
}

function send(identity: Identity, signal: NodeJS.Signals): void {
  try {
    if (isAlive(identity)) process.kill(identity.pid, signal);
  } catch {
    // it ended in between
  }
}
