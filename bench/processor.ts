import { existsSync, readFileSync } from 'node:fs';
import process from 'node:process';
import { childrenOf } from '../scripts/lib/process-table.ts';

const TICKS_PER_SECOND = 100;

/** Milliseconds of processor time a process and everything it started has used; null where the system does not tell. */
export function usedBy(pid: number): number | null {
  if (process.platform !== 'linux') return null;
  for (;;) {
    const ticks = ticksOf(pid);
    if (ticks !== undefined) return Math.round((ticks * 1000) / TICKS_PER_SECOND);
  }
}

/** Undefined when one of them ended while it was looked at: its time has then gone over to its parent. */
function ticksOf(pid: number): number | undefined {
  const file = `/proc/${pid}/stat`;
  if (!existsSync(file)) return undefined;
  const stat = readFileSync(file, 'utf8');
  // The second field is the program's name in brackets and may itself hold spaces and brackets.
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  // User and system time, of its own and of children that have ended.
  let sum = fields.slice(11, 15).reduce((total, field) => total + Number(field), 0);
  for (const child of childrenOf(pid)) {
    const ticks = ticksOf(child.pid);
    if (ticks === undefined) return undefined;
    sum += ticks;
  }
  return sum;
}
