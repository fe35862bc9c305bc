import { describe, expect, it } from 'vitest';
import { all, atLeast, atMost, type Condition, chosen } from '../conditions.ts';
import { core } from '../core.ts';
import { count } from '../facts.ts';
import { category } from '../kinds/category.ts';
import { eventKind } from '../kinds/event.ts';
import { text } from '../kinds/fields.ts';
import { unitKind } from '../kinds/unit.ts';
import type { Policy } from '../policy.ts';
import { duty } from '../rules/duty.ts';
import { type Act, appointing, limit, recording } from '../rules/limit.ts';
import { after, begins, every } from '../rules/schedule.ts';
import { theAct } from '../selections/act-selection.ts';
import type { EventSelection } from '../selections/event-selection.ts';
import { subject } from '../selections/references.ts';
import { households, people, units } from '../selections/subject-selection.ts';
import { choiceSetting, integerSetting, listSetting, termSetting } from '../settings.ts';
import { checkPolicy, checkTogether } from './index.ts';
import {
  call,
  clause,
  elderly,
  head,
  monthlyCall,
  smallPolicy,
  town,
  village,
  words,
} from './small-policy.ts';

const codes = (policy: Policy) => checkPolicy(policy).map(({ code }) => code);

const yesNo = [
  { value: 'yes', title: '是', english: 'Yes' },
  { value: 'no', title: '否', english: 'No' },
];
const mode = choiceSetting('mode', { ...words, reading: '待定', choices: yesNo, recommended: 'yes' });

const withDone = (done: EventSelection) => smallPolicy({ duties: [{ ...monthlyCall, done }] });
const withLimit = (on: Act, must: Condition) =>
  smallPolicy({
    settings: [mode],
    limits: [
      limit('cap', {
        ...words,
        on,
        requires: { one: { title: '一', english: 'One', must } },
        otherwise: 'refuse',
      }),
    ],
  });

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

describe('settings', () => {
  const reading = '原文未写';
  const age = integerSetting('age', { ...words, reading, min: 60, max: 100, suggested: 80 });

  it.each([
    ['a suggestion outside the bounds', { ...age, suggested: 120 }, 'setting-value'],
    ['crossed bounds', { ...age, suggested: null, min: 9, max: 1 }, 'setting-bounds'],
    ['a default number', { ...age, default: 80 }, 'invented-default'],
    ['a recommendation that is not offered', { ...mode, default: 'maybe' }, 'setting-value'],
    ['a choice without a recommendation', { ...mode, default: null }, 'setting-recommendation'],
    ['a single choice', { ...mode, choices: yesNo.slice(0, 1) }, 'setting-choices'],
    [
      'a term of nothing',
      termSetting('limit', { ...words, reading, suggested: { amount: 0, unit: 'days' } }),
      'setting-value',
    ],
    [
      'too few names',
      listSetting('titles', { ...words, reading, min: 5, max: 5, suggested: ['甲', '乙'] }),
      'setting-value',
    ],
    [
      'a name twice',
      listSetting('titles', { ...words, reading, min: 2, max: 2, suggested: ['甲', '甲'] }),
      'setting-value',
    ],
    ['no reading', { ...age, reading: '' }, 'wording-missing'],
  ])('refuse %s', (_, setting, code) => {
    expect(codes(smallPolicy({ settings: [setting] }))).toEqual([code]);
  });
});

describe('duties', () => {
  const street = unitKind('street', { ...words, under: [town] });
  const families = category('families', { ...words, of: 'household' });
  const ofUnit = (owedBy: typeof town, done: EventSelection) =>
    duty('unit-call', {
      ...words,
      owedBy,
      subjects: units(village),
      when: every('year', { partial: 'waive' }),
      done,
    });

  it.each([
    [
      'an owner that is not above the subject',
      { units: [town, village, street], duties: [ofUnit(street, call.by(subject))] },
      'owner-not-above',
    ],
    [
      'something done that is tied to nobody',
      { duties: [{ ...monthlyCall, done: call.with(head) }] },
      'done-untied',
    ],
    ['a person doing it', { duties: [{ ...monthlyCall, done: call.by(subject) }] }, 'done-by-no-unit'],
    [
      'events that are never about its subjects',
      { duties: [ofUnit(village, call.about(subject))] },
      'about-another-noun',
    ],
    ['less than one', { duties: [{ ...monthlyCall, need: { least: 0, target: null } }] }, 'need-least'],
    [
      'a target no higher than the least',
      { duties: [{ ...monthlyCall, need: { least: 2, target: 2 } }] },
      'need-target',
    ],
    [
      'a range that ends before it begins',
      { duties: [{ ...monthlyCall, inForce: { from: '2024-02-01', to: '2024-01-01' } }] },
      'in-force-range',
    ],
    [
      'a range outside the document',
      { duties: [{ ...monthlyCall, inForce: { from: '2019-01-01' } }] },
      'in-force-outside',
    ],
    [
      'a day that does not exist',
      { duties: [{ ...monthlyCall, inForce: { to: '2023-02-29' } }] },
      'in-force-day',
    ],
    [
      'a partial reading the engine does not know',
      { settings: [mode], duties: [{ ...monthlyCall, when: every('month', { partial: mode }) }] },
      'partial-reading',
    ],
    [
      'a list of another noun',
      { categories: [elderly, families], duties: [{ ...monthlyCall, subjects: people.in(families) }] },
      'list-of-another-noun',
    ],
    [
      'no list that starts it',
      { duties: [{ ...monthlyCall, when: after([], { within: null }) }] },
      'never-begins',
    ],
  ])('refuse %s', (_, replaced, code) => {
    expect(codes(smallPolicy(replaced))).toContain(code);
  });

  it('count calls to a member for the household', () => {
    const ofFamilies = {
      ...monthlyCall,
      subjects: households.in(families),
      when: after(begins(families), { within: null }),
    };
    expect(codes(smallPolicy({ categories: [elderly, families], duties: [ofFamilies] }))).toEqual([]);
  });

  it.each([
    ['no such field', 'weather', 'good', 'where-no-field'],
    ['a field that cannot be filtered', 'notes', 'good', 'where-not-filterable'],
    ['a value that is not offered', 'mood', 'mixed', 'where-never-equal'],
    ['a text where a number is kept', 'minutes', '5', 'where-never-equal'],
  ])('refuse to narrow by %s', (_, field, value, code) => {
    expect(codes(withDone(call.about(subject).where(field, value)))).toEqual([code]);
  });

  it('may narrow by a value that is offered', () => {
    expect(codes(withDone(call.about(subject).where('mood', 'good').where('minutes', 5)))).toEqual([]);
  });
});

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
