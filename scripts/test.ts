import path from 'node:path';
import process from 'node:process';
import { Lifecycle } from './lib/lifecycle.ts';
import { findPgbouncer, howToGetPgbouncer } from './lib/pgbouncer.ts';
import { explain } from './lib/progress.ts';
import { run, tool } from './lib/run.ts';
import { startTestDatabase } from './lib/test-database.ts';
import { runVitest } from './lib/vitest.ts';

// With arguments only the matching test files run: `pnpm test packages/db`.
const filters = process.argv.slice(2);
const lifecycle = new Lifecycle(130);
const totals = { passed: 0, failed: 0, skipped: 0 };
const times: string[] = [];

const pgbouncer = findPgbouncer();

try {
  if (filters.length === 0) await staticChecks();
  await timed('tests', runTests);
} catch (error) {
  totals.failed++;
  console.error(explain(error));
} finally {
  await lifecycle.stop();
}

console.log(`\n${times.join('\n')}`);
if (!pgbouncer) console.log(`Notice: the smoke suite through a pooler was left out; ${howToGetPgbouncer}`);
console.log(
  `\n${totals.passed} passed, ${totals.failed} failed${totals.skipped ? `, ${totals.skipped} skipped` : ''}`,
);
process.exit(totals.failed > 0 ? 1 : 0);

async function staticChecks(): Promise<void> {
  await check('format and lint', tool('@biomejs/biome', 'biome'), ['check', '--error-on-warnings', '.']);
  await check('session settings', 'scripts/check-sql.ts', []);
  await check('places', 'scripts/check-places.ts', []);
  await check('dead code', tool('knip', 'knip'), ['--no-progress']);
  await check('types', tool('turbo', 'turbo'), [
    'run',
    'typecheck',
    'typecheck:scripts',
    '--continue',
    '--output-logs=errors-only',
  ]);
}

async function check(name: string, script: string, args: string[]): Promise<void> {
  await timed(name, async () => {
    const code = await run(script, args);
    if (code === 0) totals.passed++;
    else totals.failed++;
  });
}

async function runTests(): Promise<void> {
  const database = await startTestDatabase(lifecycle, true);
  const counts = await runVitest(filters, database.folder, {
    ...database.env,
    LIFANG_PROOF_DIR: path.join(database.folder, 'proof'),
    ...(pgbouncer ? { LIFANG_PGBOUNCER: pgbouncer } : {}),
  });
  totals.passed += counts.passed;
  totals.failed += counts.failed;
  totals.skipped += counts.skipped;
}

async function timed(name: string, step: () => Promise<void>): Promise<void> {
  console.log(`\n— ${name}`);
  const from = performance.now();
  try {
    await step();
  } finally {
    times.push(`${((performance.now() - from) / 1000).toFixed(1).padStart(6)} s  ${name}`);
  }
}
