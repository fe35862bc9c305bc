import { describe, expect, it } from 'vitest';
import { groupKind } from '../kinds/group.ts';
import { positionKind } from '../kinds/position.ts';
import { type Amount, seats } from '../rules/seats.ts';
import { codes } from './small-checks.ts';
import { head, smallPolicy, village, words } from './small-policy.ts';

const council = groupKind('council', { ...words, of: village, fields: {} });
const chair = positionKind('chair', { ...words, of: council });
const member = positionKind('member', { ...words, of: council });

const composed = (total: Amount, members: Amount, relaxes: readonly ('total' | 'members')[] = []) =>
  smallPolicy({
    groups: [council],
    positions: [head, chair, member],
    limits: [
      seats('council-seats', {
        ...words,
        of: council,
        total,
        has: { chair: { seat: chair, count: 1 }, members: { seat: member, count: members } },
        unless: { reason: true, relaxes },
      }),
    ],
  });

describe('the seats of a group', () => {
  it.each<[string, Amount, Amount]>([
    ['exactly', 5, 4],
    ['from a least to a most', [5, 7], [3, 5]],
    ['without an upper end', [5, null], [4, null]],
    ['so that only some fillings do', [4, 5], [1, 4]],
  ])('may add up to the total %s', (_, total, members) => {
    expect(codes(composed(total, members))).toEqual([]);
  });

  it.each<[string, Amount, Amount]>([
    ['more than the total', 3, [3, null]],
    ['less than the total', [5, 7], 3],
  ])('never add up to %s', (_, total, members) => {
    expect(codes(composed(total, members))).toEqual(['contradiction']);
  });

  it('leave a departure from the total somewhere to go', () => {
    expect(codes(composed([5, 7], [4, 6], ['total']))).toEqual(['override-unreachable']);
    expect(codes(composed([5, 7], [4, 6], ['total', 'members']))).toEqual([]);
    expect(codes(composed([5, 7], [3, 7], ['total']))).toEqual([]);
  });
});
