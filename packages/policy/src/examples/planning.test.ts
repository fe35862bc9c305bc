import { describe, expect, it } from 'vitest';
import { head, smallPolicy, town, village, words } from '../check/small-policy.ts';
import { atMost } from '../conditions.ts';
import { count } from '../facts.ts';
import { awardKind } from '../kinds/award.ts';
import { category } from '../kinds/category.ts';
import { indicator } from '../kinds/indicator.ts';
import { noticeKind } from '../kinds/notice.ts';
import { positionKind } from '../kinds/position.ts';
import { unitKind } from '../kinds/unit.ts';
import { criterion, rising } from '../rules/criterion.ts';
import { appointing, limit } from '../rules/limit.ts';
import { theAct } from '../selections/act-selection.ts';
import { termSetting } from '../settings.ts';
import { type Plan, planExamples, readExamples } from './index.ts';

const lane = unitKind('lane', { ...words, title: '里弄', under: [village] });
const warden = positionKind('warden', { ...words, of: lane, title: '弄长', aliases: ['里长'] });
const poor = category('poor', { ...words, of: 'household' });
const patience = termSetting('patience', { ...words, reading: '原文未写' });
const oneHead = limit('one-head', {
  ...words,
  on: appointing(head),
  requires: { one: { title: '一', english: 'One', must: atMost(count(theAct.holdersOf(head)), 1) } },
  otherwise: 'refuse',
});
const star = awardKind('star', { ...words, to: 'person', by: village });
const results = noticeKind('results', { ...words, by: village, fields: {}, shows: [] });
const rate = indicator('rate', { ...words, of: village, per: 'year', numerator: words });
const policy = smallPolicy({
  awards: [star],
  notices: [results],
  indicators: [rate],
  criteria: [criterion('better', { ...words, must: rising(rate) })],
  units: [town, village, lane],
  positions: [head, warden],
  categories: [...smallPolicy().categories, poor],
  settings: [patience],
  limits: [oneHead],
});

const EXPECTS = '{ as of: 2024-03-31, duty: monthly-call, for: 王奶奶, is: due }';

function read(text: string) {
  const { file, problems } = readExamples(`format: lifang-examples/1\npolicy: small\n${text}`);
  return file === null ? { plans: [], problems } : planExamples(file, policy);
}
const said = (text: string) => read(text).problems.map(({ message }) => message.en);
function plan(text: string): Plan {
  const { plans, problems } = read(text);
  expect(problems).toEqual([]);
  const [first] = plans;
  if (first === undefined) throw new Error('no plan');
  return first;
}
const example = (given: string, when = '[]') =>
  `examples:\n  - name: 一\n    given: ${given}\n    when: ${when}\n    then: [ ${EXPECTS} ]\n`;

describe('what an author leaves out', () => {
  it('is a chain of units, one to a level, in which people live at the lowest', () => {
    const { units, people, enabledFrom } = plan(example('{ people: { 王奶奶: } }'));
    expect(enabledFrom).toBe('2020-02-01');
    expect(units.map(({ name, under, from }) => [name, under, from])).toEqual([
      ['town', null, '2019-01-01'],
      ['village', 'town', '2019-01-01'],
      ['lane', 'village', '2019-01-01'],
    ]);
    expect(people).toMatchObject([{ name: '王奶奶', unit: 'lane', household: null, from: '2019-01-01' }]);
  });

  it('is the levels above a unit; people then live in the lowest unit that is named', () => {
    const { units, people } = plan(example('{ units: { 东村: village }, people: { 王奶奶: } }'));
    expect(units.map(({ name, under }) => [name, under])).toEqual([
      ['town', null],
      ['东村', 'town'],
    ]);
    expect(people).toMatchObject([{ unit: '东村' }]);
  });

  it('is made in order, even where the author wrote the lower unit first', () => {
    const { units } = plan(
      example('{ units: { 一弄: lane, 东村: village, 大镇: town }, people: { 王奶奶: } }'),
    );
    expect(units.map(({ name, under }) => [name, under])).toEqual([
      ['大镇', null],
      ['东村', '大镇'],
      ['一弄', '东村'],
    ]);
  });

  it('is a home for everybody but those who only hold a post', () => {
    const { people, appointments } = plan(example('{ people: { 王奶奶: , 老张: { holds: 里长 } } }'));
    expect(people.map(({ name, unit }) => [name, unit])).toEqual([
      ['王奶奶', 'lane'],
      ['老张', null],
    ]);
    expect(appointments).toMatchObject([
      { person: '老张', position: 'warden', unit: 'lane', from: '2019-01-01' },
    ]);
  });

  it('begins on the birthday of somebody born later', () => {
    expect(plan(example('{ people: { 王奶奶: { born: 2023-05-01 } } }')).people).toMatchObject([
      { from: '2023-05-01' },
    ]);
  });

  it('must be said where there are several', () => {
    expect(said(example('{ units: { 东村: village, 西村: village }, people: { 王奶奶: } }'))).toEqual([
      'there are several units of kind village (东村, 西村); say which',
    ]);
  });
});

describe('what an example is given', () => {
  const file = `settings: { patience: 7 days }
world: { people: { 王奶奶: { lists: elderly } }, households: { 李家: } }
examples:
  - name: 一
    given: { people: { 王奶奶: { in: 李家 } }, settings: { patience: [ { value: 3 days }, { value: null, from: 2024-05-01 } ] } }
    then: [ ${EXPECTS} ]
`;

  it('takes the place of what its file is given under the same name', () => {
    const { people, memberships, settings } = plan(file);
    expect(people).toMatchObject([{ name: '王奶奶', household: '李家', unit: null }]);
    expect(memberships).toEqual([]);
    expect(settings).toEqual([
      { name: 'patience', value: { amount: 3, unit: 'days' }, from: '2020-02-01' },
      { name: 'patience', value: null, from: '2024-05-01' },
    ]);
  });

  it('is spoken of by names, stored ids, titles and aliases alike', () => {
    for (const word of ['warden', 'small.warden', '弄长', '里长']) {
      const { acts } = plan(
        example('{ people: { 王奶奶: } }', `[ { on: 2024-01-01, appoint: 王奶奶, position: ${word} } ]`),
      );
      expect(acts).toMatchObject([{ verb: 'appoint', position: 'warden', unit: 'lane' }]);
    }
  });
});

describe('acts', () => {
  const people = '{ people: { 王奶奶: , 老张: } }';

  it('are done on each of their days and for each of those concerned', () => {
    const { acts } = plan(
      example(
        people,
        '[ { on: [2024-01-03, 2024-02-02], record: call, about: 王奶奶 }, { on: 2024-01-01, join: elderly, who: [王奶奶, 老张] } ]',
      ),
    );
    expect(acts.map(({ verb, on }) => `${verb} ${on}`)).toEqual([
      'record 2024-01-03',
      'record 2024-02-02',
      'join 2024-01-01',
      'join 2024-01-01',
    ]);
  });

  it('speak of earlier ones by name', () => {
    const when =
      '[ { on: 2024-01-03, record: call, about: 王奶奶, as: 甲 }, { on: 2024-01-04, correct: 甲, to: { with: [] } }, { on: 2024-01-05, withdraw: 甲 } ]';
    expect(plan(example(people, when)).acts).toMatchObject([
      { verb: 'record', as: '甲' },
      { verb: 'correct', act: '甲', changes: { participants: [] } },
      { verb: 'withdraw', act: '甲' },
    ]);
    expect(said(example(people, '[ { on: 2024-01-05, withdraw: 甲 } ]'))).toEqual([
      'there is no recorded event "甲"; there is none',
    ]);
  });

  it('bring in people who can be spoken of afterwards', () => {
    const when =
      '[ { on: 2024-01-03, add-person: 小陈, in: lane }, { on: 2024-01-04, record: call, about: 小陈 } ]';
    expect(plan(example(people, when)).acts).toMatchObject([
      { verb: 'add-person', name: '小陈' },
      { verb: 'record' },
    ]);
  });

  it('know only the fields of their kind', () => {
    expect(said(example(people, '[ { on: 2024-01-03, record: call, fields: { mod: good } } ]'))).toEqual([
      'there is no field "mod"; did you mean "mood"?',
    ]);
  });
});

describe('titles, notices and measurements', () => {
  it('are granted, published and measured by the only unit there is, and taken back by name', () => {
    const when = `
      - { on: 2024-01-03, grant: star, to: 王奶奶, as: 星 }
      - { on: 2024-01-04, revoke: 星, reason: 授错 }
      - { on: 2024-01-05, publish: results, as: 榜 }
      - { on: 2024-01-06, take-down: 榜, reason: 写错 }
      - { on: 2024-01-07, measure: rate, in: 2023, count: 0.85 }`;
    expect(plan(example('{ people: { 王奶奶: } }', when)).acts).toMatchObject([
      { verb: 'grant', kind: 'star', to: { noun: 'person', name: '王奶奶' }, by: 'village' },
      { verb: 'revoke', act: '星' },
      { verb: 'publish', kind: 'results', by: 'village' },
      { verb: 'take-down', act: '榜' },
      { verb: 'measure', indicator: 'rate', unit: 'village', numerator: '0.85', denominator: null },
    ]);
  });

  it.each([
    ['{ on: 2024-01-03, grant: stars, to: 王奶奶 }', 'there is no title "stars"; did you mean "star"?'],
    ['{ on: 2024-01-03, publish: result }', 'there is no kind of notice "result"; did you mean "results"?'],
    ['{ on: 2024-01-03, take-down: 榜, reason: 错 }', 'there is no published notice "榜"; there is none'],
    [
      '{ on: 2024-01-03, measure: rates, in: 2023, count: 1 }',
      'there is no indicator "rates"; did you mean "rate"?',
    ],
    ['{ on: 2024-01-03, measure: rate, in: 2023, count: -1 }', 'must be a decimal such as 412 or 0.85'],
  ])('are of the policy: %s', (act, message) => {
    expect(said(example('{ people: { 王奶奶: } }', `[ ${act} ]`))).toContain(message);
  });
});

describe('words that nothing goes by', () => {
  it.each([
    ['people: { 王奶奶: { lists: eldery } }', 'there is no list "eldery"; did you mean "elderly"?'],
    ['people: { 王奶奶: { holds: hed } }', 'there is no position "hed"; did you mean "head"?'],
    [
      'people: { 王奶奶: }, units: { 甲: vilage }',
      'there is no kind of unit "vilage"; did you mean "village"?',
    ],
    [
      'people: { 王奶奶: { in: 李家 } }',
      'there is no person, household or unit "李家"; there are: 王奶奶, town',
    ],
    [
      'people: { 王奶奶: }, settings: { patient: 1 }',
      'there is no setting "patient"; did you mean "patience"?',
    ],
    ['people: { 王奶奶: }, households: { 王奶奶: }', 'the name "王奶奶" is taken'],
  ])('are said: %s', (given, message) => {
    expect(said(example(`{ ${given} }`))).toContain(message);
  });
});

describe('expectations', () => {
  it('of several periods become one for each', () => {
    const { expectations } = plan(`world: { people: { 王奶奶: } }
examples:
  - name: 一
    then:
      - { as of: 2024-03-31, duty: monthly-call, for: 王奶奶, periods: { 2024-01: compliant, 2024-02: due } }
`);
    expect(expectations).toMatchObject([
      { row: { period: '2024-01' }, figures: { status: 'compliant' } },
      { row: { period: '2024-02' }, figures: { status: 'due' } },
    ]);
  });

  it.each([
    [
      '{ as of: 2024-03-31, duty: monthly-call, for: 王奶奶 }',
      'expects nothing; write for example is: compliant',
    ],
    [
      '{ as of: 2024-03-31, duty: monthly-call, for: town, is: due }',
      '"monthly-call" is about a person, and "town" is none',
    ],
    [
      '{ as of: 2024-03-31, assessment: better, in: 2023 }',
      'expects nothing; write for example trend: rising',
    ],
    [
      '{ as of: 2024-03-31, assessment: beter, in: 2023, trend: flat }',
      'there is no criterion "beter"; did you mean "better"?',
    ],
    [
      '{ as of: 2024-03-31, award: stars, held by: nothing }',
      'there is no title "stars"; did you mean "star"?',
    ],
    ['{ refused: 甲 }', 'there is no act (as) "甲"; there is none'],
    ['{ refused: 甲, by: one-hed }', 'there is no limit "one-hed"; did you mean "one-head"?'],
    [
      '{ as of: 2024-03-31, board: 东村, contains: [] }',
      'there is no unit "东村"; there are: town, village, lane',
    ],
  ])('that make no sense are said: %s', (expected, message) => {
    expect(
      said(`world: { people: { 王奶奶: } }\nexamples: [ { name: 一, then: [ ${expected} ] } ]`),
    ).toContain(message);
  });
});
