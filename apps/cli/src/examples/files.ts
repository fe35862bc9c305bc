import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Plan, type Problem, planExamples, readExamples } from '@lifang/policy/examples';
import { loadPolicies } from '../io/policies.ts';

const PLUGINS = fileURLToPath(new URL('../../../../plugins/', import.meta.url));

/** The examples that stand beside a policy. */
export async function examplesOf(slug: string): Promise<readonly string[]> {
  const folder = path.join(PLUGINS, slug, 'examples');
  const names = await readdir(folder).catch(() => []);
  return names
    .filter(name => name.endsWith('.yaml'))
    .sort()
    .map(name => path.join(folder, name));
}

/** Reads a file of examples and fills in what it leaves out, or says what is wrong with it. */
export async function plansIn(
  file: string,
  slug?: string,
): Promise<{ plans: readonly Plan[]; problems: readonly Problem[] }> {
  const { file: written, problems } = readExamples(await readFile(file, 'utf8'));
  if (written === null) return { plans: [], problems };
  if (slug !== undefined && slug !== written.policy) {
    const message = {
      zh: `这是“${written.policy}”的示例,不是“${slug}”的`,
      en: `is a file of "${written.policy}", not of "${slug}"`,
    };
    return {
      plans: [],
      problems: [{ line: written.source.locate({ path: ['policy'], message }).line, message }],
    };
  }
  const [policy] = await loadPolicies(written.policy);
  return policy === undefined ? { plans: [], problems } : planExamples(written, policy);
}
