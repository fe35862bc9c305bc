import type { Configuration } from '@lifang/engine';
import { qualify } from '@lifang/policy';
import type { RequestContext } from '../context/request.ts';
import { read } from '../context/tenancy.ts';
import { DATA_PREFIX } from './columns/column.ts';
import { COLUMNS } from './columns/index.ts';
import type { ImportKind } from './kinds.ts';

/**
 * An empty file to fill in: the header and one invented row, with kinds the tenant has enabled. The mark at its start makes
 * spreadsheets read it as UTF-8.
 */
export async function importTemplate(ctx: RequestContext, input: { kind: ImportKind }): Promise<string> {
  const { tenancy } = await read(ctx, 'imports.template', () => []);
  const examples = enabledKinds(tenancy.configuration);
  const columns = COLUMNS[input.kind].map(
    ({ name, example }) => [name, examples[example] ?? example] as const,
  );
  const fields = input.kind === 'events' ? fieldColumns(tenancy.configuration) : [];
  const row = (cells: readonly string[]) => `${cells.join(',')}\r\n`;
  const all = [...columns, ...fields];
  return `\uFEFF${row(all.map(([name]) => name))}${row(all.map(([, example]) => example))}`;
}

/** What stands for the example kinds: the lowest unit, a position, a list and an event of the first policy enabled. */
function enabledKinds(config: Configuration): Readonly<Record<string, string>> {
  const [first] = config.policies;
  if (first === undefined) return {};
  const { policy } = first;
  const name = (kind: { name: string; core: boolean } | undefined) => kind && qualify(policy.slug, kind);
  const unit = name(policy.units.at(-1));
  const position = name(policy.positions.at(-1));
  const event = name(policy.events[0]);
  const list = name(
    policy.categories.find(({ of, membership }) => of === 'person' && membership.how === 'entered'),
  );
  return {
    ...(unit === undefined ? {} : { 'sample.group': unit }),
    ...(position === undefined ? {} : { 'sample.helper': position }),
    ...(event === undefined ? {} : { 'sample.visit': event }),
    ...(list === undefined ? {} : { 'sample.living-alone@2024-03-01': `${list}@2024-03-01` }),
  };
}

/** The fields of every event kind, empty. */
function fieldColumns(config: Configuration): (readonly [string, string])[] {
  const names = config.policies.flatMap(({ policy }) =>
    policy.events.flatMap(event => Object.keys(event.fields)),
  );
  return [...new Set(names)].map(name => [`${DATA_PREFIX}${name}`, ''] as const);
}
