import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import type { Policy } from '@lifang/policy';
import { type Verdict, verifyDocument } from '@lifang/policy/verify';
import { Temporal } from 'temporal-polyfill';
import { readDocument } from '../io/document.ts';
import { loadPolicies } from '../io/policies.ts';
import type { ExitCode, Terminal } from '../io/terminal.ts';

/** What a verification leaves in the repository, in place of the document itself. */
interface Verification {
  readonly policy: string;
  readonly encoding: string;
  readonly document: string;
  readonly verifiedOn: string;
  readonly clauses: Readonly<Record<string, Verdict['found']>>;
}

function resultOf(policy: Policy, verdicts: readonly Verdict[]): Verification {
  return {
    policy: policy.slug,
    encoding: policy.encoding,
    document: policy.document.number ?? policy.document.title,
    verifiedOn: Temporal.Now.plainDateISO('Asia/Shanghai').toString(),
    clauses: Object.fromEntries(verdicts.map(({ clause, found }) => [clause, found])),
  };
}

async function write(policy: Policy, verdicts: readonly Verdict[]): Promise<string> {
  const file = fileURLToPath(
    new URL(`../../../../plugins/${policy.slug}/verification.json`, import.meta.url),
  );
  await writeFile(file, `${JSON.stringify(resultOf(policy, verdicts), null, 2)}\n`);
  return file;
}

/** `verify <slug> --document FILE [--write]`: looks for every clause of the policy in the official text. */
export async function verify(
  slug: string,
  options: { readonly document: string; readonly write: boolean },
  terminal: Terminal,
): Promise<ExitCode> {
  const [policy] = await loadPolicies(slug);
  if (policy === undefined) return 2;
  const verdicts = verifyDocument(policy, await readDocument(options.document));
  const missing = verdicts.filter(({ found }) => found === 'missing');
  for (const { clause } of missing) {
    terminal.err(`${clause}:文件中找不到原文,或原文已改动 / its passage is missing or was changed`);
  }
  const found = verdicts.length - missing.length;
  terminal.out(`找到 ${found}/${verdicts.length} 条\nfound ${found} of ${verdicts.length} clauses`);
  if (options.write) terminal.out(path.relative(process.cwd(), await write(policy, verdicts)));
  return missing.length === 0 ? 0 : 1;
}
