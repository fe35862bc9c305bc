import { describe, expect, it } from 'vitest';
import { smallPolicy } from '../check/small-policy.ts';
import type { Policy } from '../policy.ts';
import { conformance, type Sources } from './index.ts';

const failures = (policy: Policy, sources: Sources = {}) =>
  conformance(policy, sources).flatMap(({ problems }) => problems());

describe('conformance', () => {
  it('finds nothing wrong with a policy that keeps to the contract', () => {
    const source = "import { duty } from '@lifang/policy';\nimport { visit } from './kinds.ts';";
    expect(failures(smallPolicy(), { 'rules.ts': source })).toEqual([]);
  });

  it('passes on what the checks find', () => {
    expect(failures(smallPolicy({ categories: [] }))).toEqual([
      'duty monthly-call: uses the category "elderly", which the policy does not list (not-declared)',
    ]);
  });

  it('wants plain data', () => {
    const scope = { zh: '全文', en: 'All of it', since: new Date(0), compute: () => 1 };
    expect(failures(smallPolicy({ scope }))).toEqual([
      'policy.scope.since is an instance of a class',
      'policy.scope.compute is a function',
    ]);
  });

  it('wants a version of the encoding', () => {
    expect(failures(smallPolicy({ encoding: 'latest' }))).toEqual(['encoding "latest" is no semver']);
  });

  it('wants no import but the contract', () => {
    const sources = { 'a.ts': "import { readFile } from 'node:fs';\nexport * from '@lifang/core';" };
    expect(failures(smallPolicy(), sources)).toEqual(['a.ts imports node:fs', 'a.ts imports @lifang/core']);
  });

  it('wants no clock, no randomness and no I/O', () => {
    const sources = { 'a.ts': 'export const now = new Date();', 'b.ts': 'console.log(Math.random());' };
    expect(failures(smallPolicy(), sources)).toEqual([
      'a.ts reaches for a clock',
      'b.ts reaches for randomness',
      'b.ts reaches for the outside world',
    ]);
  });
});
