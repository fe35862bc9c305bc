import { describe, expect, it } from 'vitest';
import { atLeast, atMost, type Condition, either, not } from '../conditions.ts';
import { core } from '../core.ts';
import { count } from '../facts.ts';
import { choice, type Field, type Fields, integer, text } from '../kinds/fields.ts';
import { positionKind } from '../kinds/position.ts';
import { unitKind } from '../kinds/unit.ts';
import type { Policy } from '../policy.ts';
import { constituting, limit } from '../rules/limit.ts';
import { theAct } from '../selections/act-selection.ts';
import { integerSetting } from '../settings.ts';
import { clashesAmong } from './clashes.ts';
import { codes } from './small-checks.ts';
import { smallPolicy, words } from './small-policy.ts';
import { checkTogether } from './together.ts';

const street = core.subDistrict.as('street', { ...words, under: [] });
const committee = core.residentsCommittee.as('committee', { ...words, under: [street] });
const group = (fields: Fields = {}) => core.supervisionGroup.as('watch', { ...words, of: committee, fields });
const bare = { categories: [], positions: [], events: [], duties: [], units: [street, committee] };

const limiting = (slug: string, must: () => Condition, more: Partial<Policy> = {}): Policy => {
  const watch = group();
  return smallPolicy({
    slug,
    ...bare,
    groups: [watch],
    limits: [
      limit('size', {
        ...words,
        on: constituting(watch),
        requires: { total: { title: slug, english: slug, must: must() } },
        otherwise: 'refuse',
      }),
    ],
    ...more,
  });
};
const members = count(theAct.members);
const clashing = (...policies: Policy[]) => clashesAmong(policies).map(({ code, on }) => [code, on]);

describe('limits of two policies', () => {
  it('clash where no number could satisfy both, and name the clauses of both', () => {
    const [found, ...others] = clashesAmong([
      limiting('one', () => atMost(members, 7)),
      limiting('two', () => atLeast(members, 9)),
    ]);
    expect(others).toEqual([]);
    expect(found).toMatchObject({
      code: 'limits-clash',
      on: 'core.supervision-group',
      sides: [
        {
          policy: { slug: 'one' },
          where: { part: 'limit', name: 'size' },
          detail: 'total',
          clauses: ['AB-1-a'],
        },
        {
          policy: { slug: 'two' },
          where: { part: 'limit', name: 'size' },
          detail: 'total',
          clauses: ['AB-1-a'],
        },
      ],
    });
    expect(found?.message.zh).toContain('不超过 7');
    expect(found?.message.en).toContain('at least 9');
  });

  it('do not where one number satisfies both, or neither must hold whatever else does', () => {
    const most = limiting('one', () => atMost(members, 7));
    expect(
      clashing(
        most,
        limiting('two', () => atLeast(members, 7)),
      ),
    ).toEqual([]);
    expect(
      clashing(
        most,
        limiting('two', () => either(atLeast(members, 9), atMost(members, 1))),
      ),
    ).toEqual([]);
    expect(
      clashing(
        most,
        limiting('two', () => not(atLeast(members, 9))),
      ),
    ).toEqual([]);
  });

  it('look at posts of the same name as different posts', () => {
    const holding = (slug: string, must: (held: typeof members) => Condition) => {
      const head = positionKind('head', { ...words, of: committee });
      return limiting(slug, () => must(count(theAct.membersHolding(head))), { positions: [head] });
    };
    expect(
      clashing(
        holding('one', held => atMost(held, 1)),
        holding('two', held => atLeast(held, 2)),
      ),
    ).toEqual([]);
  });

  it('are read with the values of settings where they have any', () => {
    const least = integerSetting('least', { ...words, reading: '待定', min: 0, max: 99, suggested: 9 });
    const open = limiting('two', () => atLeast(members, least), { settings: [least] });
    const most = limiting('one', () => atMost(members, 7));
    expect(clashing(most, open)).toEqual([]);
    const set = clashesAmong([most, open], (_policy, bound) => (typeof bound === 'number' ? bound : 9));
    expect(set.map(({ code }) => code)).toEqual(['limits-clash']);
  });

  it('never clash when they are in force on different days', () => {
    const until = (policy: Policy, to: string): Policy => ({
      ...policy,
      limits: policy.limits.map(one => ({ ...one, inForce: { to } })),
    });
    const from = (policy: Policy, day: string): Policy => ({
      ...policy,
      limits: policy.limits.map(one => ({ ...one, inForce: { from: day } })),
    });
    const one = limiting('one', () => atMost(members, 7));
    const two = limiting('two', () => atLeast(members, 9));
    expect(clashing(until(one, '2024-12-31'), from(two, '2025-01-01'))).toEqual([]);
    expect(clashing(until(one, '2025-01-01'), from(two, '2025-01-01'))).toHaveLength(1);
  });
});

describe('fields of two policies', () => {
  const titles = { title: '名', english: 'Name' };
  const asking = (slug: string, field: Field) =>
    smallPolicy({ slug, ...bare, groups: [group({ asked: field })] });
  const options = (...values: string[]) =>
    choice({ ...titles, choices: values.map(value => ({ value, title: value, english: value })) });

  it.each<[string, Field, Field, number]>([
    ['two types', text(titles), integer(titles), 1],
    ['two protections', text(titles), text({ ...titles, class: 'personal' }), 1],
    ['other choices', options('a', 'b'), options('a', 'c'), 1],
    ['bounds apart', integer({ ...titles, max: 3 }), integer({ ...titles, min: 4 }), 1],
    ['bounds that meet', integer({ ...titles, max: 4 }), integer({ ...titles, min: 4 }), 0],
    ['the same', text(titles), text({ ...titles, required: true }), 0],
  ])('of %s', (_what, one, other, times) => {
    expect(clashing(asking('one', one), asking('two', other))).toHaveLength(times);
  });

  it('of events that specialise one shared kind', () => {
    const holding = (slug: string, field: Field) =>
      smallPolicy({
        slug,
        ...bare,
        events: [core.meeting.as('council', { ...words, about: [], fields: { asked: field } })],
      });
    expect(clashing(holding('one', text(titles)), holding('two', integer(titles)))).toEqual([
      ['fields-clash', 'core.meeting'],
    ]);
  });
});

describe('what is shared', () => {
  it('hangs on what is shared, once a policy', () => {
    const own = unitKind('own', { ...words, under: [] });
    const watch = core.supervisionGroup.as('watch', { ...words, of: own });
    expect(codes(smallPolicy({ ...bare, units: [own], groups: [watch] }))).toEqual(['shared-in-own-level']);
    expect(codes(smallPolicy({ ...bare, groups: [group(), { ...group(), name: 'again' }] }))).toEqual([
      'shared-twice',
    ]);
  });

  it('stands in one tree, whichever policy says so', () => {
    const above = core.residentsCommittee.as('committee', { ...words, under: [] });
    const below = core.subDistrict.as('street', { ...words, under: [above] });
    const one = smallPolicy({ slug: 'one', ...bare });
    const two = smallPolicy({ slug: 'two', ...bare, units: [above, below] });
    expect(checkTogether([one, two]).map(({ code }) => code)).toEqual(['levels-turned-around']);
    expect(checkTogether([one, smallPolicy({ slug: 'two', ...bare })])).toEqual([]);
  });
});
