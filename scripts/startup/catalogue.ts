import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { root } from '../lib/paths.ts';

/** As many as the longest of the documents has. */
export const CLAUSES = 159;

/** A catalogue of made-up policies, and a Worker that tells which of them have been evaluated. */
export type SyntheticCatalogue = { entry: string; alias: Record<string, string> };

export const slugOf = (index: number): string => `synthetic-${String(index).padStart(3, '0')}`;

/** Writes so many policies and the list of them; each leaves a mark when it is evaluated. */
export function writeCatalogue(folder: string, policies: number): SyntheticCatalogue {
  mkdirSync(folder, { recursive: true });
  const slugs = Array.from({ length: policies }, (_, index) => slugOf(index));
  for (const slug of slugs) writeFileSync(path.join(folder, `${slug}.ts`), policyModule(slug));
  const list = path.join(folder, 'list.ts');
  writeFileSync(list, listModule(slugs));
  const entry = path.join(folder, 'worker.ts');
  writeFileSync(entry, ENTRY);
  return { entry, alias: { '@lifang/policies': list } };
}

/** Made-up policies stand outside the workspace, so that they name the contract by its file. */
const CONTRACT = path.join(root, 'packages/policy/src/index.ts');

const ENTRY = `import worker from ${JSON.stringify(path.join(root, 'apps/api/src/worker.ts'))};
export default {
  ...worker,
  fetch: (request, env, ctx) =>
    new URL(request.url).pathname === '/evaluated'
      ? Response.json(globalThis.evaluated ?? [])
      : worker.fetch(request, env, ctx),
};
`;

function listModule(slugs: string[]): string {
  const entries = slugs.map(
    slug =>
      `  '${slug}': { title: '${slug}', english: '${slug}', load: async () => (await import('./${slug}.ts')).policy },`,
  );
  return `export const catalogue = {\n${entries.join('\n')}\n};\n`;
}

function policyModule(slug: string): string {
  return `import { category, core, definePolicy, duty, every, people, subject, unitKind } from ${JSON.stringify(CONTRACT)};
(globalThis.evaluated ??= []).push('${slug}');
const clauses = [
${Array.from({ length: CLAUSES }, (_, index) => clauseText(index + 1)).join('\n')}
];
const block = unitKind('block', { title: '块区', english: 'Block', cites: 'SY-1', under: [] });
const lists = [${rules(index => `category('list-${index}', { title: '名单${index}', english: 'List ${index}', cites: 'SY-${index}', of: 'person' })`)}];
const visit = core.visit.as('visit', { title: '走访', english: 'Visit', cites: 'SY-1', about: ['person'], fields: {} });
const duties = [${rules(
    index =>
      `duty('visit-${index}', { title: '走访${index}', english: 'Visit ${index}', cites: 'SY-${index}', owedBy: block, subjects: people.in(lists[${index - 1}]), when: every('month', { partial: 'waive' }), done: visit.about(subject), need: { least: 1, target: null } })`,
  )}];
export const policy = definePolicy({
  slug: '${slug}',
  encoding: '0.1.0',
  document: { title: '${slug}', english: '${slug}', number: null, issuer: '某街道', issuedOn: '2024-01-01', effectiveFrom: '2024-01-01', effectiveTo: null },
  scope: { zh: '全文', en: 'All of it' },
  clauses,
  units: [block],
  positions: [],
  categories: lists,
  events: [visit],
  settings: [],
  duties,
  limits: [],
});
`;
}

/** A third of the clauses are carried by rules, as in the documents. */
const ENCODED = Math.round(CLAUSES / 3);

function rules(text: (index: number) => string): string {
  return Array.from({ length: ENCODED }, (_, index) => text(index + 1)).join(', ');
}

function clauseText(index: number): string {
  const sentence = '居民小组对名单中的老人每月上门探访一次，填写记录，并向居委会报告';
  const disposition =
    index <= ENCODED ? "{ as: 'encoded' }" : "{ as: 'guidance', reason: '没有可核查的行为' }";
  return `  { id: 'SY-${index}', place: '第${index}条', wording: { zh: '${sentence}（${index}）', en: 'Somebody on the list is visited every month and the visit is written down (${index})' }, disposition: ${disposition}, passage: { length: ${30 + (index % 20)}, sha256: '${String(index).padStart(64, '0')}' } },`;
}
