import { describe, expect, it } from 'vitest';
import { all, atLeast, atMost, chosen } from '../conditions.ts';
import { count } from '../facts.ts';
import { appointing, recording } from '../rules/limit.ts';
import { theAct } from '../selections/act-selection.ts';
import { codes, mode, withLimit } from './small-checks.ts';
import { call, head } from './small-policy.ts';

describe('limits', () => {
  const holders = count(theAct.holdersOf(head));

  it.each([
    [
      'more than they allow',
      withLimit(appointing(head), all(atLeast(holders, 2), atMost(holders, 1))),
      'contradiction',
    ],
    ['less than nothing', withLimit(appointing(head), atMost(holders, -1)), 'contradiction'],
    [
      'participants of an appointment',
      withLimit(appointing(head), atLeast(count(theAct.participants), 1)),
      'fact-of-another-act',
    ],
    [
      'holders at the recording of an event',
      withLimit(recording(call), atMost(holders, 1)),
      'fact-of-another-act',
    ],
    ['a choice that is not offered', withLimit(recording(call), chosen(mode, 'maybe')), 'never-chosen'],
  ])('refuse to ask for %s', (_, policy, code) => {
    expect(codes(policy)).toEqual([code]);
  });

  it('may ask for different amounts of different facts', () => {
    const visitors = count(theAct.participantsHolding(head));
    const policy = withLimit(
      recording(call),
      all(atMost(visitors, 1), atLeast(count(theAct.participants), 2)),
    );
    expect(codes(policy)).toEqual([]);
  });
});
