import { execFileSync } from 'node:child_process';
import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import process from 'node:process';
import postgres from 'postgres';
import { readJson } from './lib/files.ts';
import { Lifecycle } from './lib/lifecycle.ts';
import { root } from './lib/paths.ts';
import { findPgbouncer, howToGetPgbouncer } from './lib/pgbouncer.ts';
import { explain } from './lib/progress.ts';
import { startTestDatabase } from './lib/test-database.ts';
import { type Counts, runVitest } from './lib/vitest.ts';

const pgbouncer = findPgbouncer();
if (!pgbouncer) {
  console.error(howToGetPgbouncer);
  process.exit(1);
}

const started = performance.now();
const lifecycle = new Lifecycle(130);

let counts: Counts = { passed: 0, failed: 1, skipped: 0 };
try {
  // Durable, as in production: some of these tests kill the server and look at what is left.
  const database = await startTestDatabase(lifecycle, false);
  const proofs = path.join(database.folder, 'proof');
  mkdirSync(proofs);
  counts = await runVitest(['.prove.test.ts'], database.folder, {
    ...database.env,
    LIFANG_PROVE: '1',
    LIFANG_PROOF_DIR: proofs,
    LIFANG_PGBOUNCER: pgbouncer,
  });
  writeProof(counts, results(proofs), await postgresVersion(database.url));
} catch (error) {
  console.error(explain(error));
} finally {
  await lifecycle.stop();
}
console.log(`\n${counts.passed} passed, ${counts.failed} failed`);
process.exit(counts.failed > 0 ? 1 : 0);

function writeProof({ passed, failed }: Counts, results: Record<string, unknown[]>, postgres: string): void {
  const proof = {
    date: new Date().toISOString(),
    commit: git('rev-parse', 'HEAD'),
    changedSince: git('status', '--porcelain') !== '',
    node: process.versions.node,
    postgres,
    machine: `${os.platform()}-${os.arch()}, ${os.availableParallelism()} cores`,
    seconds: Math.round((performance.now() - started) / 1000),
    passed,
    failed,
    results,
  };
  writeFileSync(path.join(root, 'docs/proof.json'), `${JSON.stringify(proof, null, 2)}\n`);
}

function results(proofs: string): Record<string, unknown[]> {
  const lines = readdirSync(proofs)
    .sort()
    .map(file => readJson(path.join(proofs, file)) as { name: string; data: unknown });
  return Object.fromEntries(
    Map.groupBy(lines, line => line.name)
      .entries()
      .map(([name, group]) => [name, group.map(line => line.data)]),
  );
}

async function postgresVersion(url: string): Promise<string> {
  const sql = postgres(url, { max: 1 });
  try {
    const [row] = await sql<{ server_version: string }[]>`show server_version`;
    return row?.server_version ?? 'unknown';
  } finally {
    await sql.end();
  }
}

function git(...args: string[]): string | undefined {
  try {
    return execFileSync('git', args, {
      cwd: root,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    }).trim();
  } catch {
    return undefined;
  }
}
