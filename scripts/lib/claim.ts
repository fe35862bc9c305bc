import process from 'node:process';
import type { Lifecycle } from './lifecycle.ts';
import { Processes } from './processes.ts';
import { PlainError } from './progress.ts';

/** Two starts on one folder would share a server, and the first to stop would take it from the other. */
export function claim(folder: string, lifecycle: Lifecycle): void {
  const processes = new Processes(folder);
  const other = processes.running('owner');
  if (other && other.pid !== process.pid) {
    throw new PlainError(
      `Lifang already runs on ${folder} (process ${other.pid}). Stop it, or set LIFANG_DATA to another folder.`,
    );
  }
  processes.remember('owner', process.pid);
  lifecycle.onStop('the claim on the data folder', () => processes.forget('owner'));
}
