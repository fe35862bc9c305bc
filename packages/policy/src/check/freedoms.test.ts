import { expect, it } from 'vitest';
import { atMost } from '../conditions.ts';
import { count } from '../facts.ts';
import { groupKind } from '../kinds/group.ts';
import type { Policy } from '../policy.ts';
import { duty } from '../rules/duty.ts';
import { permission, type Unruled, unregulated } from '../rules/freedom.ts';
import { constituting, limit } from '../rules/limit.ts';
import { every, freely, type Schedule } from '../rules/schedule.ts';
import { theAct } from '../selections/act-selection.ts';
import { subject } from '../selections/references.ts';
import { people } from '../selections/subject-selection.ts';
import { codes } from './small-checks.ts';
import { call, elderly, head, smallPolicy, village, words } from './small-policy.ts';

const circle = groupKind('circle', { ...words, of: village });
const calls = (when: Schedule) =>
  duty('calls', { ...words, owedBy: village, subjects: people.in(elderly), when, done: call.about(subject) });
const leaving = (leaves: Unruled | readonly Unruled[], more: Partial<Policy>) =>
  smallPolicy({
    duties: [],
    groups: [circle],
    freedoms: [unregulated('as-they-like', { ...words, of: village, leaves })],
    ...more,
  });

it('takes what a unit, a body or the holder of a post may do', () => {
  const may = permission('may', { ...words, of: [village, head, circle] });
  expect(codes(smallPolicy({ groups: [circle], freedoms: [may] }))).toEqual([]);
});

it('finds a freedom of nobody, one that leaves nothing, and one of a kind that is not listed', () => {
  expect(codes(smallPolicy({ freedoms: [permission('may', { ...words, of: [] })] }))).toEqual([
    'freedom-of-nobody',
  ]);
  expect(codes(leaving([], {}))).toEqual(['leaves-nothing']);
  expect(codes(leaving(circle, { groups: [] }))).toEqual(['not-declared']);
});

it('finds a duty that asks for what no rule is made about, unless it only shows it', () => {
  const asked = leaving(call, { duties: [calls(every('month', { partial: 'waive' }))] });
  expect(codes(asked)).toEqual(['regulated-all-the-same']);
  expect(codes(leaving(call, { duties: [calls(freely({ per: 'year' }))] }))).toEqual([]);
});

it('finds a limit that bounds how many or how large they are', () => {
  const bounded = (most: 'members' | 'groupsThere') =>
    limit('few', {
      ...words,
      on: constituting(circle),
      requires: { few: { ...words, must: atMost(count(theAct[most]), 9) } },
      otherwise: 'refuse',
    });
  expect(codes(leaving(circle, { limits: [bounded('members')] }))).toEqual(['regulated-all-the-same']);
  expect(codes(leaving(circle, { limits: [bounded('groupsThere')] }))).toEqual(['regulated-all-the-same']);
  expect(codes(leaving(call, { limits: [bounded('members')] }))).toEqual([]);
});
