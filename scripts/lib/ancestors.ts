import path from 'node:path';
import process from 'node:process';
import { type Identity, isAlive, readProcess } from './process-table.ts';

const shells = new Set(['sh', 'bash', 'dash', 'zsh', 'ash', 'ksh']);

/**
 * npx and pnpm do not pass a SIGTERM on, so a supervisor that ends the process it started would leave us
 * running. Calls back once when one of the package runners above us is gone.
 */
export function whenRunnerEnds(callback: () => void): void {
  const runners = runnersAbove();
  if (runners.length === 0) return;
  const timer = setInterval(() => {
    if (runners.every(isAlive)) return;
    clearInterval(timer);
    callback();
  }, 500);
  timer.unref();
}

// Shells count only between runners: the user's own shell may end and leave us running in the background.
function runnersAbove(): Identity[] {
  const runners: Identity[] = [];
  let passed: Identity[] = [];
  for (let pid = process.ppid; pid > 1; ) {
    const row = readProcess(pid);
    if (!row) break;
    passed.push({ pid, startedAt: row.startedAt });
    if (isRunner(row.argv)) {
      runners.push(...passed);
      passed = [];
    } else if (!shells.has(path.basename(row.argv[0] ?? ''))) {
      break;
    }
    pid = row.parent;
  }
  return runners;
}

function isRunner(argv: string[]): boolean {
  const [program = '', script = ''] = argv;
  if (/^(npm|npx|pnpm)( |$)/.test(program)) return true;
  const isNode = path.basename(program) === 'node';
  return isNode && /^(npm|npx|pnpm|pnpx|start)(-cli)?(\.[cm]?js)?$/.test(path.basename(script));
}
