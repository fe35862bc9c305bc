import { existsSync } from 'node:fs';
import path from 'node:path';
import { readJson } from './files.ts';
import { root } from './paths.ts';
import { run, tool } from './run.ts';

export type Counts = { passed: number; failed: number; skipped: number };

type Assertion = { status: string };
type Report = { testResults: { status: string; assertionResults: Assertion[] }[] };

export async function runVitest(
  filters: string[],
  folder: string,
  env: Record<string, string>,
): Promise<Counts> {
  const file = path.join(folder, 'vitest.json');
  const code = await run(
    tool('vitest', 'vitest'),
    ['run', '--root', root, '--reporter=default', '--reporter=json', `--outputFile.json=${file}`, ...filters],
    env,
  );
  const report = existsSync(file) ? (readJson(file) as Report | undefined) : undefined;
  const counts = report ? count(report) : { passed: 0, failed: 0, skipped: 0 };
  // An unhandled rejection or a file that cannot load fails the run without failing a test.
  if (code !== 0 && counts.failed === 0) counts.failed = 1;
  return counts;
}

function count({ testResults }: Report): Counts {
  const statuses = testResults.flatMap(file => file.assertionResults.map(assertion => assertion.status));
  const broken = testResults.filter(
    file =>
      file.status === 'failed' && !file.assertionResults.some(assertion => assertion.status === 'failed'),
  );
  return {
    passed: statuses.filter(status => status === 'passed').length,
    failed: statuses.filter(status => status === 'failed').length + broken.length,
    skipped: statuses.filter(status => status !== 'passed' && status !== 'failed').length,
  };
}
