import { describe, expect, it } from 'vitest';
import { core } from '../core.ts';
import { awardKind } from '../kinds/award.ts';
import { eventKind } from '../kinds/event.ts';
import { text } from '../kinds/fields.ts';
import { groupKind } from '../kinds/group.ts';
import { noticeKind } from '../kinds/notice.ts';
import { placeKind } from '../kinds/place.ts';
import { positionKind } from '../kinds/position.ts';
import { recordKind } from '../kinds/record.ts';
import { unitKind } from '../kinds/unit.ts';
import { codes } from './small-checks.ts';
import { call, smallPolicy, town, village, words } from './small-policy.ts';

describe('the tree of units', () => {
  it('refuses levels that turn in circles, and then has no root', () => {
    const under: (typeof town)[] = [];
    const a = { ...town, name: 'a', under };
    const b = unitKind('b', { ...words, under: [a] });
    under.push(b);
    expect(codes(smallPolicy({ units: [town, village, a, b] }))).toEqual([
      'unit-tree-cycle',
      'unit-tree-cycle',
    ]);
    expect(
      codes(smallPolicy({ units: [a, b], positions: [], duties: [], events: [], categories: [] })),
    ).toContain('unit-tree-rootless');
  });
});

describe('fields', () => {
  const withField = (name: string, options: Parameters<typeof text>[0]) =>
    smallPolicy({
      events: [call, eventKind('letter', { ...words, about: [], fields: { [name]: text(options) } })],
    });
  const titles = { title: '健康', english: 'Health' };

  it('refuse to filter on sensitive values', () => {
    expect(codes(withField('health', { ...titles, class: 'sensitive', filterable: true }))).toEqual([
      'sensitive-filterable',
    ]);
  });

  it('are camelCase', () => {
    expect(codes(withField('health-note', titles))).toEqual(['field-name-form']);
  });

  it('leave those of a shared kind as they are', () => {
    const meeting = core.meeting.as('meeting', { ...words, about: [], fields: { agenda: text(titles) } });
    expect(codes(smallPolicy({ events: [call, meeting] }))).toEqual(['shared-field-changed']);
  });
});

describe('groups, places, records, awards and notices', () => {
  const titles = { title: '内容', english: 'Content' };
  const team = groupKind('team', { ...words, of: village });
  const room = placeKind('room', {
    ...words,
    of: [village],
    functions: [{ value: 'reading', title: '阅读', english: 'Reading' }],
  });
  const ledger = recordKind('ledger', { ...words, keptBy: village, fields: { note: text(titles) } });
  const star = awardKind('star', { ...words, to: 'person', by: town });
  const result = noticeKind('result', {
    ...words,
    by: town,
    fields: { note: text(titles) },
    shows: ['note'],
  });
  const elsewhere = unitKind('elsewhere', { ...words, under: [] });

  it('pass beside the rest, and may be left out', () => {
    const policy = smallPolicy({
      groups: [team],
      positions: [positionKind('member', { ...words, of: team })],
      places: [room],
      records: [ledger],
      awards: [star],
      notices: [result],
    });
    expect(codes(policy)).toEqual([]);
    expect(smallPolicy().groups).toEqual([]);
  });

  it('use only what the policy lists', () => {
    expect(codes(smallPolicy({ positions: [positionKind('member', { ...words, of: team })] }))).toEqual([
      'not-declared',
    ]);
    expect(
      codes(
        smallPolicy({
          groups: [{ ...team, of: elsewhere }],
          places: [{ ...room, of: [elsewhere] }],
          records: [{ ...ledger, keptBy: elsewhere }],
          awards: [{ ...star, to: elsewhere }],
          notices: [{ ...result, by: elsewhere }],
        }),
      ),
    ).toEqual(Array.from({ length: 5 }, () => 'not-declared'));
  });

  it.each([
    [{ places: [{ ...room, of: [] }] }, 'place-of-nothing'],
    [{ places: [{ ...room, functions: [] }] }, 'place-without-function'],
    [{ places: [{ ...room, functions: [...room.functions, ...room.functions] }] }, 'function-taken'],
    [{ places: [{ ...room, functions: [{ ...words, value: 'Reading' }] }] }, 'function-form'],
    [{ notices: [{ ...result, shows: [] }] }, 'notice-shows-nothing'],
    [{ notices: [{ ...result, shows: ['other'] }] }, 'shown-unknown'],
    [{ notices: [{ ...result, shows: ['note', 'note'] }] }, 'shown-twice'],
    [
      { notices: [{ ...result, fields: { note: text({ ...titles, class: 'personal' as const }) } }] },
      'shown-personal',
    ],
    [
      { awards: [{ ...star, fields: { note: text({ ...titles, class: 'sensitive' as const }) } }] },
      'sensitive-unrevealable',
    ],
    [{ records: [ledger, ledger] }, 'name-taken'],
  ])('refuse %j as %s', (replaced, code) => {
    expect(codes(smallPolicy(replaced))).toEqual([code]);
  });

  it('let a record keep what is sensitive', () => {
    const health = recordKind('health', {
      ...words,
      keptBy: village,
      about: ['person'],
      fields: { finding: text({ ...titles, class: 'sensitive' }) },
    });
    expect(codes(smallPolicy({ records: [health] }))).toEqual([]);
  });
});
