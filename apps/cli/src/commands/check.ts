import type { Policy } from '@lifang/policy';
import { type ClauseRow, checkPolicy, checkTogether, clauseTable, type Finding } from '@lifang/policy/check';
import { loadPolicies } from '../io/policies.ts';
import { bilingual, type ExitCode, type Terminal } from '../io/terminal.ts';

function describe({ disposition, carriedBy }: ClauseRow): string {
  const carriers = carriedBy.map(({ part, name }) => `${part} ${name}`).join(', ');
  switch (disposition.as) {
    case 'encoded':
      return `编码 encoded → ${carriers}`;
    case 'setting':
      return `设置 setting → ${carriers} (${disposition.reason})`;
    case 'discretion':
      return `裁量 discretion of ${disposition.authority} (${disposition.reason})`;
    case 'guidance':
      return `倡导 guidance (${disposition.reason})`;
  }
}

function printTable(policy: Policy, terminal: Terminal): void {
  terminal.out(`\n${policy.document.title}\n${policy.document.english}`);
  terminal.out(`${policy.slug} ${policy.encoding}\n`);
  for (const row of clauseTable(policy)) {
    terminal.out(`${row.number}  ${row.place}`);
    terminal.out(bilingual(row.wording, '  '));
    terminal.out(`  ${describe(row)}`);
    for (const reading of row.readings) terminal.out(`  解读 ${reading}`);
  }
}

function printFindings(findings: readonly Finding[], terminal: Terminal): void {
  for (const { code, where, message } of findings) {
    terminal.err(`\n${where.part} ${where.name} (${code})\n${bilingual(message, '  ')}`);
  }
}

/** `check [slug]`: the clause table and everything that is wrong, of one policy or of all and of them together. */
export async function check(slug: string | undefined, terminal: Terminal): Promise<ExitCode> {
  const policies = await loadPolicies(slug);
  const findings = [...policies.flatMap(checkPolicy), ...checkTogether(policies)];
  for (const policy of policies) printTable(policy, terminal);
  printFindings(findings, terminal);
  const clauses = policies.reduce((sum, policy) => sum + policy.clauses.length, 0);
  terminal.out(
    findings.length === 0
      ? `\n共 ${clauses} 条,处置齐全,没有问题\n${clauses} clauses, all accounted for, nothing wrong`
      : `\n发现 ${findings.length} 个问题\n${findings.length} problems`,
  );
  return findings.length === 0 ? 0 : 1;
}
