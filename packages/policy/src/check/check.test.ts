import { describe, expect, it } from 'vitest';
import { atMost } from '../conditions.ts';
import { core } from '../core.ts';
import { count } from '../facts.ts';
import { appointing } from '../rules/limit.ts';
import { theAct } from '../selections/act-selection.ts';
import { checkPolicy, checkTogether } from './index.ts';
import { codes, withLimit } from './small-checks.ts';
import { call, head, monthlyCall, smallPolicy } from './small-policy.ts';

describe('a policy', () => {
  it('passes when nothing is wrong', () => {
    expect(checkPolicy(smallPolicy())).toEqual([]);
  });

  it('is told everything at once, in Chinese and in English', () => {
    const findings = checkPolicy(smallPolicy({ slug: 'Small', categories: [], positions: [head, head] }));
    expect(findings.map(({ code }) => code)).toEqual(['slug-form', 'name-taken', 'not-declared']);
    expect(findings.at(-1)?.message).toEqual({
      zh: '使用了 category“elderly”,但政策清单中没有列出它',
      en: 'uses the category "elderly", which the policy does not list',
    });
  });
});

describe('names', () => {
  it.each([
    ['a slug reserved for the shared kinds', smallPolicy({ slug: 'core' }), 'slug-form'],
    [
      'a name that is not kebab-case',
      smallPolicy({ duties: [{ ...monthlyCall, name: 'monthlyCall' }] }),
      'name-form',
    ],
    ['a shared kind listed as its own', smallPolicy({ events: [call, core.visit] }), 'shared-kind-listed'],
    [
      'a kind without a Chinese title',
      smallPolicy({ positions: [{ ...head, title: ' ' }] }),
      'wording-missing',
    ],
  ])('refuse %s', (_, policy, code) => {
    expect(codes(policy)).toContain(code);
  });

  it('may be shared by kinds of different nouns', () => {
    expect(codes(smallPolicy({ positions: [{ ...head, name: 'elderly' }] }))).toEqual([]);
  });

  it('are shared by no duty and limit', () => {
    const policy = withLimit(appointing(head), atMost(count(theAct.holdersOf(head)), 1));
    const [cap] = policy.limits;
    expect(cap && codes({ ...policy, limits: [{ ...cap, name: 'monthly-call' }] })).toEqual(['name-taken']);
  });
});

describe('policies together', () => {
  it('name both sides when they share a slug', () => {
    const other = smallPolicy();
    const findings = checkTogether([
      other,
      { ...other, document: { ...other.document, english: 'Other measures' } },
    ]);
    expect(findings.map(({ message }) => message.en)).toEqual([
      'the slug "small" is used by "Small measures" and by "Other measures"',
    ]);
  });
});
