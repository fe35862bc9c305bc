import path from 'node:path';
import process from 'node:process';
import { startTestApi, type TestApi } from '@lifang/api/testing';
import { catalogue } from '@lifang/policies';
import { examplesOf, plansIn } from '../examples/files.ts';
import { play } from '../examples/play.ts';
import { loadPolicies } from '../io/policies.ts';
import type { ExitCode, Terminal } from '../io/terminal.ts';

/** What became of the examples of one file or of all. */
interface Tally {
  held: number;
  failed: number;
  unreadable: number;
}

async function playFile(
  api: TestApi,
  file: string,
  slug: string | undefined,
  terminal: Terminal,
  tally: Tally,
): Promise<void> {
  terminal.out(`\n${path.relative(process.cwd(), file)}`);
  const { plans, problems } = await plansIn(file, slug);
  for (const { line, message } of problems) {
    terminal.err(`  第 ${line} 行:${message.zh}\n  line ${line}: ${message.en}`);
  }
  if (problems.length > 0) {
    tally.unreadable += 1;
    return;
  }
  for (const plan of plans) {
    const failures = await play(api, plan);
    terminal.out(`  ${failures.length === 0 ? '✓' : '✗'} ${plan.title}`);
    for (const { line, zh, en } of failures)
      terminal.out(`      第 ${line} 行:${zh}\n      line ${line}: ${en}`);
    if (failures.length === 0) tally.held += 1;
    else tally.failed += 1;
  }
}

async function filesOf(slug: string | undefined, examples: string | undefined): Promise<readonly string[]> {
  if (examples !== undefined) return [examples];
  if (slug !== undefined) await loadPolicies(slug);
  const slugs = slug === undefined ? Object.keys(catalogue) : [slug];
  return (await Promise.all(slugs.map(examplesOf))).flat();
}

/** `test [slug] [--examples FILE]`: plays examples through the API, each in a tenant of its own. */
export async function test(
  slug: string | undefined,
  options: { readonly examples: string | undefined },
  terminal: Terminal,
): Promise<ExitCode> {
  const tally: Tally = { held: 0, failed: 0, unreadable: 0 };
  const api = await startTestApi();
  try {
    for (const file of await filesOf(slug, options.examples))
      await playFile(api, file, slug, terminal, tally);
  } finally {
    await api.stop();
  }
  const { held, failed, unreadable } = tally;
  terminal.out(`\n${held} 个示例符合,${failed} 个不符\n${held} examples hold, ${failed} do not`);
  if (unreadable > 0) return 2;
  return failed === 0 ? 0 : 1;
}
