import { describe, expect, it } from 'vitest';
import { codes } from './small-checks.ts';
import { clause, head, monthlyCall, smallPolicy } from './small-policy.ts';

describe('clauses', () => {
  const guidance = { ...clause, id: 'AB-2', disposition: { as: 'guidance', reason: '倡导' } } as const;

  it.each([
    ['a citation of nothing', smallPolicy({ positions: [{ ...head, cites: [] }] }), 'cites-nothing'],
    ['an unknown clause', smallPolicy({ positions: [{ ...head, cites: 'AB-9' }] }), 'cites-unknown-clause'],
    [
      'an encoded clause nothing cites',
      smallPolicy({ clauses: [clause, { ...clause, id: 'AB-2' }] }),
      'clause-uncited',
    ],
    [
      'a clause left to a setting that no setting cites',
      smallPolicy({ clauses: [{ ...clause, disposition: { as: 'setting', reason: '留白' } }] }),
      'clause-without-setting',
    ],
    [
      'discretion without an authority',
      smallPolicy({
        clauses: [
          clause,
          { ...clause, id: 'AB-2', disposition: { as: 'discretion', authority: '', reason: '可' } },
        ],
      }),
      'authority-missing',
    ],
    [
      'a disposition without its reason',
      smallPolicy({ clauses: [clause, { ...guidance, disposition: { as: 'guidance', reason: '' } }] }),
      'reason-missing',
    ],
    [
      'guidance that a rule carries',
      smallPolicy({ clauses: [clause, guidance], duties: [{ ...monthlyCall, cites: ['AB-1-a', 'AB-2'] }] }),
      'guidance-carried-by-rule',
    ],
    ['a number used twice', smallPolicy({ clauses: [clause, clause] }), 'clause-number-taken'],
    [
      'a malformed number',
      smallPolicy({ clauses: [clause, { ...guidance, id: '2b' }] }),
      'clause-number-form',
    ],
    [
      'a malformed hash',
      smallPolicy({ clauses: [{ ...clause, passage: { length: 7, sha256: 'A'.repeat(64) } }] }),
      'passage-form',
    ],
  ])('refuse %s', (_, policy, code) => {
    expect(codes(policy)).toContain(code);
  });

  it('may be guidance that nothing cites', () => {
    expect(codes(smallPolicy({ clauses: [clause, guidance] }))).toEqual([]);
  });
});
