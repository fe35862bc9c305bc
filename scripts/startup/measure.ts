import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import process from 'node:process';
import { bundleWorker } from '../lib/bundle.ts';
import { freePort } from '../lib/ports.ts';
import { serveBundle } from '../lib/worker-home.ts';
import { writeCatalogue } from './catalogue.ts';

export type Startup = {
  policies: number;
  bundleKilobytes: number;
  /** Milliseconds from spawning workerd to its first answer. */
  firstAnswer: number;
  /** Milliseconds of processor time workerd had used by then; null where the system does not tell. */
  runtimeCpu: number | null;
  /** Milliseconds of processor time Node needs to evaluate the bundle. */
  evaluationCpu: number;
};

/** Where a bundle finds its database; start-up touches none. */
export type Backing = { runtimeUrl: string; masterKey: string };

/** Bundles the Worker with so many made-up policies. */
export async function bundleWith(folder: string, policies: number): Promise<string> {
  return bundleWorker(folder, writeCatalogue(path.join(folder, 'catalogue'), policies));
}

/** Medians over several starts of one bundle. */
export async function measureStartup(policies: number, runs: number, backing: Backing): Promise<Startup> {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'lifang-startup-'));
  try {
    const script = await bundleWith(folder, policies);
    const answers: { firstAnswer: number; runtimeCpu: number | null }[] = [];
    const evaluations: number[] = [];
    for (let run = 0; run < runs; run++) {
      answers.push(await startOnce(script, folder, backing));
      evaluations.push(evaluateOnce(script, folder));
    }
    const cpus = answers.flatMap(({ runtimeCpu }) => (runtimeCpu === null ? [] : [runtimeCpu]));
    return {
      policies,
      bundleKilobytes: Math.round(Buffer.byteLength(script) / 1024),
      firstAnswer: median(answers.map(({ firstAnswer }) => firstAnswer)),
      runtimeCpu: cpus.length === 0 ? null : median(cpus),
      evaluationCpu: median(evaluations),
    };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function startOnce(
  script: string,
  folder: string,
  { runtimeUrl, masterKey }: Backing,
): Promise<{ firstAnswer: number; runtimeCpu: number | null }> {
  const port = await freePort();
  const from = performance.now();
  const home = await serveBundle(script, {
    dataFolder: folder,
    runtimeUrl,
    masterKey,
    host: '127.0.0.1',
    port,
    clock: undefined,
    onLog: () => {},
  });
  try {
    const answer = await fetch(`${home.url}/health/live`);
    if (!answer.ok) throw new Error(`/health/live answered ${answer.status}`);
    return { firstAnswer: Math.round(performance.now() - from), runtimeCpu: cpuOf(home.pid) };
  } finally {
    await home.stop();
  }
}

/** Node has no runtime module of Workers, and start-up uses nothing of it. */
function evaluateOnce(script: string, folder: string): number {
  const file = path.join(folder, 'evaluate.mjs');
  writeFileSync(
    file,
    script.replace(/import \{[^}]*\} from "cloudflare:workers";/, 'const waitUntil = () => {};'),
  );
  const probe = `const from = process.cpuUsage(); await import(${JSON.stringify(file)}); const used = process.cpuUsage(from); console.log((used.user + used.system) / 1000);`;
  return Math.round(
    Number(execFileSync(process.execPath, ['--input-type=module', '-e', probe], { encoding: 'utf8' })),
  );
}

/** User and system time of a process, in milliseconds, from Linux's own account of it. */
function cpuOf(pid: number | undefined): number | null {
  if (pid === undefined || process.platform !== 'linux') return null;
  const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]?.split(' ') ?? [];
  const TICKS_PER_SECOND = 100;
  return Math.round(((Number(fields[11]) + Number(fields[12])) * 1000) / TICKS_PER_SECOND);
}

function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}
