import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import process from 'node:process';

export type Identity = { pid: number; startedAt: string };
export type ProcessRow = { pid: number; parent: number; startedAt: string; argv: string[] };

const hasProc = existsSync('/proc/self/stat');

/** A pid alone may by now belong to another program; with its start time it names one process for good. */
export function identify(pid: number): Identity | undefined {
  const row = readProcess(pid);
  return row && { pid, startedAt: row.startedAt };
}

export function isAlive(identity: Identity): boolean {
  return readProcess(identity.pid)?.startedAt === identity.startedAt;
}

export function isIdentity(value: unknown): value is Identity {
  const row = value as Partial<Identity> | null | undefined;
  return typeof row?.pid === 'number' && typeof row.startedAt === 'string';
}

export function readProcess(pid: number): ProcessRow | undefined {
  return hasProc ? fromProc(pid) : fromPs(['-p', String(pid)])[0];
}

export function childrenOf(parent: number): ProcessRow[] {
  const all = hasProc
    ? readdirSync('/proc')
        .filter(name => /^\d+$/.test(name))
        .map(name => fromProc(Number(name)))
    : fromPs(['-A']);
  return all.filter(row => row !== undefined).filter(row => row.parent === parent);
}

function fromProc(pid: number): ProcessRow | undefined {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    // The second field is the program's name in brackets and may itself hold spaces and brackets.
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    const [state, parent, startedAt] = [fields[0], fields[1], fields[19]];
    if (state === 'Z' || state === 'X' || !parent || !startedAt) return undefined;
    const argv = readFileSync(`/proc/${pid}/cmdline`, 'utf8').split('\0').filter(Boolean);
    return { pid, parent: Number(parent), startedAt: `${bootId()}/${startedAt}`, argv };
  } catch {
    return undefined;
  }
}

// Start times count from boot: without the boot's own id a process of an earlier boot could match.
let boot: string | undefined;
function bootId(): string {
  boot ??= readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim();
  return boot;
}

function fromPs(selection: string[]): ProcessRow[] {
  try {
    const out = execFileSync('ps', [...selection, '-ww', '-o', 'pid=,ppid=,stat=,lstart=,command='], {
      encoding: 'utf8',
      env: { ...process.env, LC_ALL: 'C', TZ: 'UTC' },
    });
    return out.split('\n').flatMap(line => {
      const match = /^\s*(\d+)\s+(\d+)\s+(\S+)\s+(\w+\s+\w+\s+\d+\s+[\d:]+\s+\d+)\s+(.*)$/.exec(line);
      if (!match || match[3]?.startsWith('Z')) return [];
      return [
        {
          pid: Number(match[1]),
          parent: Number(match[2]),
          startedAt: `${match[4]}`,
          argv: `${match[5]}`.split(' '),
        },
      ];
    });
  } catch {
    return [];
  }
}
