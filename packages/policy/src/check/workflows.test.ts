import { describe, expect, it } from 'vitest';
import { atMost } from '../conditions.ts';
import { count } from '../facts.ts';
import { awardKind } from '../kinds/award.ts';
import { caseKind } from '../kinds/case.ts';
import { categoryByAge } from '../kinds/category.ts';
import { eventKind } from '../kinds/event.ts';
import { integer, text } from '../kinds/fields.ts';
import { noticeKind } from '../kinds/notice.ts';
import { recordKind } from '../kinds/record.ts';
import { unitKind } from '../kinds/unit.ts';
import { theAct } from '../selections/act-selection.ts';
import { theCase } from '../selections/case-selection.ts';
import { integerSetting } from '../settings.ts';
import { days } from '../time/term.ts';
import { atSubject, office, staff, whenTermEnds } from '../workflows/actor.ts';
import { opinionsOf } from '../workflows/consultation.ts';
import { enters, grants, keeps, opens, publishes, records } from '../workflows/effect.ts';
import { type Step, type Workflow, workflow } from '../workflows/workflow.ts';
import { codes } from './small-checks.ts';
import { call, elderly, head, smallPolicy, town, village, words } from './small-policy.ts';

const plea = caseKind('plea', { ...words, of: village, about: ['person'] });
const age = integerSetting('age', { ...words, reading: '待定', min: 1, max: 99 });
const derived = categoryByAge('derived', { ...words, atLeast: age });
const demanding = eventKind('demanding', {
  ...words,
  about: ['person'],
  fields: { note: text({ ...words, required: true }) },
});

const townBook = recordKind('town-book', { ...words, keptBy: town, fields: {} });
const houseBook = recordKind('house-book', { ...words, keptBy: village, about: ['household'], fields: {} });
const hamlet = unitKind('hamlet', { ...words, under: [village] });
const villageTitle = awardKind('village-title', { ...words, to: village, by: town });
const townNotice = noticeKind('town-notice', { ...words, by: town, fields: {}, shows: [] });
const forGood = noticeKind('for-good', { ...words, by: village, fields: {}, shows: [], lasting: true });
const strangeTitle = awardKind('strange-title', { ...words, to: 'person', by: hamlet });

const pleading = workflow(plea, {
  cites: words.cites,
  opens: { by: office(village, head), state: 'open' },
  waits: { open: { ...words, answerWithin: null } },
  final: { closed: words },
  steps: { close: { ...words, from: 'open', to: 'closed', by: staff(town, 'officer') } },
});
const { close } = pleading.steps;

const policyWith = (changed: Partial<Workflow>, kind = plea) =>
  smallPolicy({
    cases: [kind],
    categories: [elderly, derived],
    events: [call, demanding],
    units: [town, village, hamlet],
    records: [townBook, houseBook],
    awards: [villageTitle, strangeTitle],
    settings: [age],
    workflows: [{ ...pleading, of: kind, ...changed }],
  });
const withStep = (changed: Partial<Step>) => {
  if (close === undefined) throw new Error('the small workflow has lost its step');
  return policyWith({ steps: { close: { ...close, ...changed } } });
};
const withTerm = (changed: Partial<Step>) => ({
  ...withStep(changed),
  workflows: withStep(changed).workflows.map(one => ({
    ...one,
    waits: { open: { ...words, answerWithin: days(7), since: null } },
  })),
});
const withSaying = (changed: Partial<Step>) => ({
  ...withStep(changed),
  workflows: withStep(changed).workflows.map(one => ({
    ...one,
    steps: { ...one.steps, ...(close ? { say: { ...close, to: 'open' } } : {}) },
  })),
});
const requirement = (must: ReturnType<typeof atMost>) => ({ one: { ...words, must } });

describe('a workflow', () => {
  it('passes when nothing is wrong', () => {
    expect(codes(policyWith({}))).toEqual([]);
  });

  it.each([
    ['a state nobody reaches', policyWith({ final: { closed: words, forgotten: words } }), 'state-unreached'],
    [
      'a state from which nothing ends',
      policyWith({
        waits: { ...pleading.waits, stuck: { ...words, answerWithin: null, since: null } },
        steps: { ...pleading.steps, ...(close ? { stick: { ...close, to: 'stuck' } } : {}) },
      }),
      'dead-end',
    ],
    ['a state that is not there', withStep({ to: 'gone' }), 'state-unknown'],
    ['a step on from the end', withStep({ from: ['open', 'closed'] }), 'leaves-final'],
    [
      'a post below the case',
      policyWith({}, caseKind('plea', { ...words, of: town, about: ['person'] })),
      'actor-below',
    ],
    ['a post of another kind of unit', withStep({ by: office(town, head) }), 'actor-elsewhere'],
    ['an office without a post', withStep({ by: office(town) }), 'actor-nobody'],
    [
      'a term from a field that is no day',
      policyWith({ waits: { open: { ...words, answerWithin: null, since: 'note' } } }),
      'since-no-day',
    ],
    [
      'what a field says that it does not have',
      withStep({ if: requirement(theCase.says('mood', 'good')) }),
      'says-unknown-field',
    ],
    [
      'participants',
      withStep({ if: requirement(atMost(count(theAct.participants), 1)) }),
      'fact-of-another-act',
    ],
    [
      'fellows of no round',
      withStep({ if: requirement(atMost(count(theCase.fellowsIn('closed')), 1)) }),
      'no-round',
    ],
    ['a round that is not there', withStep({ whileRound: ['open'] }), 'no-round'],
    ['a list that follows from facts', withStep({ effects: [enters(derived)] }), 'effect-derived-list'],
    ['an event it cannot fill in', withStep({ effects: [records(demanding)] }), 'effect-lacks-field'],
    [
      'an event about a unit that is never about one',
      withStep({ effects: [records(call, { about: 'unit' })] }),
      'effect-about-others',
    ],
    [
      'a field that what it records does not have',
      withStep({ effects: [records(call, { says: { weather: 'fine' } })] }),
      'effect-unknown-field',
    ],
    [
      'a value that the field does not take',
      withStep({ effects: [records(call, { says: { mood: 'mixed' } })] }),
      'effect-says-amiss',
    ],
    [
      'a copy of what the case does not have',
      withStep({ effects: [records(call, { copies: ['notes'] })] }),
      'effect-copies-nothing',
    ],
    [
      'a copy that more people see',
      withStep({
        requires: { notes: text({ ...words, class: 'personal' }) },
        effects: [records(call, { copies: ['notes'] })],
      }),
      'effect-discloses',
    ],
    [
      'a copy of what may be left empty into what may not',
      withStep({ requires: { note: text(words) }, effects: [records(demanding, { copies: ['note'] })] }),
      'effect-lacks-field',
    ],
    ['a register of another unit', withStep({ effects: [keeps(townBook)] }), 'effect-elsewhere'],
    ['a register about others', withStep({ effects: [keeps(houseBook)] }), 'effect-about-nobody'],
    [
      'a field that nobody could ever read again',
      withStep({ requires: { note: text({ ...words, class: 'sensitive' }) } }),
      'sensitive-unrevealable',
    ],
    ['a notice of another unit', withStep({ effects: [publishes(townNotice)] }), 'effect-elsewhere'],
    [
      'a last day of a notice for good',
      withStep({ effects: [publishes(forGood, { lasts: days(7) })] }),
      'effect-says-amiss',
    ],
    ['a title for others', withStep({ effects: [grants(villageTitle)] }), 'effect-about-others'],
    ['a title nobody over it grants', withStep({ effects: [grants(strangeTitle)] }), 'effect-elsewhere'],
    [
      'a case that has no workflow',
      withStep({ effects: [opens(caseKind('other', { ...words, of: village }))] }),
      'not-declared',
    ],
    [
      'a party nobody is',
      policyWith({}, caseKind('plea', { ...words, of: village, about: ['person'], notBy: ['judge'] })),
      'party-unknown',
    ],
    [
      'a party of every case',
      policyWith(
        {},
        caseKind('plea', { ...words, of: village, about: ['person'], parties: { opener: words } }),
      ),
      'party-taken',
    ],
    [
      'somebody looked for where the case is about nobody',
      withStep({ by: atSubject(staff(town, 'officer')) }),
      'actor-no-subject',
    ],
    ['an opinion that no step gives', withStep({ consulted: opinionsOf('advise') }), 'heard-unknown'],
    ['an opinion that moves the case on', withStep({ consulted: opinionsOf('close') }), 'heard-elsewhere'],
    ['opinions of nobody', withStep({ consulted: opinionsOf([]) }), 'consults-nobody'],
    [
      'an opinion that cannot say what it waits for',
      withSaying({ consulted: opinionsOf('say', { saying: ['mood', 'good'] }) }),
      'heard-says-nothing',
    ],
    [
      'a count of what is never said',
      withStep({ if: requirement(atMost(count(theCase.saidBy('gone')), 1)) }),
      'heard-unknown',
    ],
    ['an end of a term where there is none', withStep({ by: whenTermEnds }), 'term-none'],
    ['a step in time where there is no term', withStep({ inTime: true }), 'term-none'],
    ['time that gives a reason', withTerm({ by: whenTermEnds, reason: true }), 'clock-speaks'],
    ['time that leaves the case where it was', withTerm({ by: whenTermEnds, to: 'open' }), 'clock-stays'],
    [
      'a longer term for a state it leaves',
      withTerm({ extends: { by: days(3), atMost: 1 } }),
      'prolongs-elsewhere',
    ],
    ['a term that never runs again', withTerm({ to: 'open', term: 'pause' }), 'paused-for-ever'],
    [
      'a window that ends before it begins',
      withStep({ during: { from: '2024-02-01', to: '2024-01-01' } }),
      'step-window',
    ],
    ['a field of two meanings', withStep({ requires: { note: integer(words) } }), 'step-field-taken'],
  ])('may not have %s', (_what, policy, code) => {
    const noted = {
      ...policy,
      workflows: policy.workflows.map(one =>
        code === 'step-field-taken' ? { ...one, of: { ...one.of, fields: { note: text(words) } } } : one,
      ),
    };
    expect(codes(noted)).toContain(code);
  });

  it('has one rule a version, and every case has a workflow', () => {
    const policy = policyWith({});
    expect(codes({ ...policy, workflows: [pleading, pleading] })).toEqual(['workflow-version-taken']);
    expect(codes({ ...policy, workflows: [pleading, { ...pleading, version: 2 }] })).toEqual([]);
    expect(codes({ ...policy, workflows: [] })).toEqual(['case-without-workflow']);
  });
});
