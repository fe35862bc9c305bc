import { checkPolicy } from '../check/index.ts';
import { allParts } from '../check/parts.ts';
import { qualify } from '../names.ts';
import type { Policy } from '../policy.ts';
import { notPlain } from './plain.ts';
import { foreignImports, type Sources, sideEffects } from './sources.ts';

export type { Sources } from './sources.ts';

/** One thing every policy must satisfy. The test passes when `problems` finds none. */
export interface Assertion {
  readonly name: string;
  readonly problems: () => readonly string[];
}

const SEMVER = /^\d+\.\d+\.\d+$/;
const ID = /^[a-z0-9-]+\.[a-z0-9-]+$/;

function checkLines(policy: Policy): string[] {
  return checkPolicy(policy).map(
    ({ code, where, message }) => `${where.part} ${where.name}: ${message.en} (${code})`,
  );
}

function badIds(policy: Policy): string[] {
  return allParts(policy)
    .map(({ defined }) => qualify(policy.slug, defined))
    .filter(id => !ID.test(id));
}

/**
 * What every policy's own test asserts, whatever the test runner:
 * `for (const { name, problems } of conformance(policy, sources)) it(name, () => expect(problems()).toEqual([]))`.
 */
export function conformance(policy: Policy, sources: Sources): readonly Assertion[] {
  return [
    { name: 'passes every check', problems: () => checkLines(policy) },
    { name: 'is plain data', problems: () => notPlain(policy) },
    { name: 'stores its parts under its own slug', problems: () => badIds(policy) },
    {
      name: 'says which version of the encoding it is',
      problems: () => (SEMVER.test(policy.encoding) ? [] : [`encoding "${policy.encoding}" is no semver`]),
    },
    { name: 'imports the contract and its own files only', problems: () => foreignImports(sources) },
    { name: 'loads without side effects', problems: () => sideEffects(sources) },
  ];
}
