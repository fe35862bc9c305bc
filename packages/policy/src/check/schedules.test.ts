import { describe, expect, it } from 'vitest';
import { duty } from '../rules/duty.ts';
import { after, always, by, each, every, inWindow, ongoing } from '../rules/schedule.ts';
import { subject } from '../selections/references.ts';
import { held } from '../selections/standing-selection.ts';
import { units } from '../selections/subject-selection.ts';
import { daySetting } from '../settings.ts';
import { days } from '../time/term.ts';
import { codes } from './small-checks.ts';
import { call, head, monthlyCall, smallPolicy, town, village, words } from './small-policy.ts';

const called = call.by(subject);
const owed = (when: Parameters<typeof duty>[1]['when'], done: Parameters<typeof duty>[1]['done'] = called) =>
  duty('owed', { ...words, owedBy: village, subjects: units(village), when, done });
const withDuty = (one: ReturnType<typeof owed>) => codes(smallPolicy({ duties: [monthlyCall, one] }));

describe('schedules', () => {
  const deadline = daySetting('deadline', { ...words, reading: '原文未写' });

  it.each([
    ['each day of a kind', owed(each('holiday'))],
    ['a day', owed(by('2024-12-31'))],
    ['a window', owed(inWindow('2024-03-01', '2024-05-31'))],
    ['a standing without a gap', owed(always(), held(head).at(subject))],
    [
      'a standing of several at any time',
      { ...owed(always(), held(head).at(subject)), need: { least: 5, target: null, most: null } },
    ],
    ['a renewal', owed(ongoing({ renewedBy: called }))],
    ['a term since the last', owed(every(days(30), { since: 'last' }))],
    ['a term after something', owed(after(called, { within: days(3) }))],
  ])('may be %s', (_, one) => {
    expect(withDuty(one)).toEqual([]);
  });

  it.each([
    ['always without a standing', owed(always()), 'always-a-standing'],
    ['a standing once a day', owed(each('weekend'), held(head).at(subject)), 'always-a-standing'],
    [
      'a standing of a position that is held elsewhere',
      { ...owed(always(), held(head).at(subject)), owedBy: town, subjects: units(town) },
      'standing-elsewhere',
    ],
    ['a day that does not exist', owed(by('2024-02-30')), 'schedule-day'],
    ['a window that ends before it begins', owed(inWindow('2024-05-31', '2024-03-01')), 'schedule-day'],
    [
      'twice since the last',
      {
        ...owed(every(days(30), { since: 'last' })),
        need: { least: 2, target: null, most: null },
      },
      'need-once',
    ],
    [
      'a target for a standing',
      { ...owed(always(), held(head).at(subject)), need: { least: 1, target: 2, most: null } },
      'need-once',
    ],
    ['a day setting the policy does not list', owed(by(deadline)), 'not-declared'],
    ['a trigger tied to nobody', owed(after(call, { within: null })), 'done-untied'],
  ])('refuse %s', (_, one, code) => {
    expect(withDuty(one)).toEqual([code]);
  });

  it('may wait for a day that the tenant names', () => {
    const policy = smallPolicy({ settings: [deadline], duties: [monthlyCall, owed(by(deadline))] });
    expect(codes(policy)).toEqual([]);
  });
});
