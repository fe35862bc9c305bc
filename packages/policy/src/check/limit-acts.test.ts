import { describe, expect, it } from 'vitest';
import { any, atLeast, atMost, type Condition, none, servesAll, when } from '../conditions.ts';
import { count } from '../facts.ts';
import { awardKind } from '../kinds/award.ts';
import { type CaseKind, caseKind } from '../kinds/case.ts';
import { category } from '../kinds/category.ts';
import { eventKind } from '../kinds/event.ts';
import { integer, text } from '../kinds/fields.ts';
import { groupKind } from '../kinds/group.ts';
import { noticeKind } from '../kinds/notice.ts';
import { placeKind } from '../kinds/place.ts';
import { positionKind } from '../kinds/position.ts';
import { recordKind } from '../kinds/record.ts';
import {
  type Act,
  appointing,
  type Consequence,
  constituting,
  granting,
  keeping,
  limit,
  opening,
  publishing,
  recording,
} from '../rules/limit.ts';
import { alike, theAct } from '../selections/act-selection.ts';
import { staff } from '../workflows/actor.ts';
import { workflow } from '../workflows/workflow.ts';
import { codes } from './small-checks.ts';
import { call, elderly, head, smallPolicy, town, village, words } from './small-policy.ts';

const council = groupKind('council', { ...words, of: village, fields: {} });
const chair = positionKind('chair', { ...words, of: council });
const mayor = positionKind('mayor', { ...words, of: town });
const homes = category('homes', { ...words, of: 'household' });
const book = recordKind('book', {
  ...words,
  keptBy: village,
  about: ['household'],
  fields: {
    pages: integer({ ...words }),
    secret: text({ ...words, class: 'sensitive' }),
  },
});
const hall = placeKind('hall', {
  ...words,
  of: [village],
  functions: [{ value: 'reading', title: '阅览', english: 'Reading' }],
  fields: {},
});
const star = awardKind('star', { ...words, to: 'person', by: village });
const poster = noticeKind('poster', {
  ...words,
  by: village,
  fields: { text: text({ ...words, class: 'public' }) },
  shows: ['text'],
});
const plea = caseKind('plea', { ...words, of: village, about: ['person'] });
const stall = text({ ...words, maxLength: 10 });
const permit = caseKind('permit', { ...words, of: village, about: [town], fields: { stall, name: stall } });
const townCase = caseKind('town-case', { ...words, of: town });
const fair = eventKind('fair', {
  ...words,
  about: ['unit'],
  fields: { stall, name: integer({ ...words }), size: stall },
});
const closing = (of: CaseKind) =>
  workflow(of, {
    cites: words.cites,
    opens: { by: staff(town, 'worker'), state: 'open' },
    waits: { open: { ...words, answerWithin: null } },
    final: { closed: words },
    steps: { close: { ...words, from: 'open', to: 'closed', by: staff(town, 'officer') } },
  });

const judged = (on: Act, must: Condition, otherwise: Consequence = 'refuse') =>
  smallPolicy({
    groups: [council],
    positions: [head, chair, mayor],
    categories: [elderly, homes],
    records: [book],
    places: [hall],
    awards: [star],
    notices: [poster],
    events: [call, fair],
    cases: [plea, permit, townCase],
    workflows: [closing(plea), closing(permit), closing(townCase)],
    limits: [
      limit('cap', { ...words, on, requires: { one: { title: '一', english: 'One', must } }, otherwise }),
    ],
  });

describe('a limit', () => {
  it.each<[string, Act, Condition]>([
    ['an event', recording(call), atMost(theAct.valueOf('minutes'), 60)],
    ['a line', keeping(book), any(theAct.concernedIn(homes))],
    ['an appointment', appointing(head, chair), any(theAct.appointedIn(elderly))],
    ['a group', constituting(council), atMost(count(theAct.holdersOf(chair)), 1)],
    ['a place', opening(hall), servesAll('reading')],
    ['a title', granting(star), any(theAct.casesAbout(plea, 'closed'))],
    ['a notice', publishing(poster), atLeast(theAct.daysShown, 7)],
    ['a case', opening(plea), atMost(count(theAct.openedThisYear), 1)],
    ['a case by others about the same', opening(plea), none(theAct.casesAbout(plea, 'open'))],
    ['a group by a case', constituting(council), any(theAct.casesThere(plea, 'closed'))],
    [
      'an event by what each of its units decided for whoever acts',
      recording(fair),
      when(any(theAct.doneBy(town)), none(alike(theAct.concernedWithout(permit, 'closed'), 'stall'))),
    ],
  ])('may judge %s', (_, on, must) => {
    expect(codes(judged(on, must))).toEqual([]);
  });

  it.each<[string, Act, Condition, string]>([
    [
      'the days of something that is not shown',
      granting(star),
      atLeast(theAct.daysShown, 7),
      'fact-of-another-act',
    ],
    ['members of a place', opening(hall), atLeast(count(theAct.members), 1), 'fact-of-another-act'],
    [
      'holders of a seat of another body',
      appointing(chair),
      atMost(count(theAct.holdersOf(head)), 1),
      'fact-of-another-act',
    ],
    ['a post that is held above', appointing(chair), any(theAct.heldThere(mayor)), 'never-there'],
    ['holders above a group', constituting(council), none(theAct.absentHolders(mayor)), 'never-there'],
    ['people on a list of households', granting(star), any(theAct.concernedIn(homes)), 'never-concerned'],
    [
      'a case about people where households are concerned',
      keeping(book),
      any(theAct.casesAbout(plea, 'closed')),
      'never-concerned',
    ],
    ['a state that no such case has', granting(star), any(theAct.casesAbout(plea, 'gone')), 'state-unknown'],
    [
      'what a person decided, who has no cases',
      recording(call),
      none(theAct.concernedWithout(permit, 'closed')),
      'never-concerned',
    ],
    [
      'a case that is about no unit',
      recording(fair),
      none(theAct.concernedWithout(plea, 'closed')),
      'never-concerned',
    ],
    [
      'a field that the case lacks',
      recording(fair),
      none(alike(theAct.concernedWithout(permit, 'closed'), 'size')),
      'field-unfit',
    ],
    [
      'fields that no act says alike',
      recording(fair),
      none(alike(theAct.concernedWithout(permit, 'closed'), 'name')),
      'field-unfit',
    ],
    [
      'a case of a unit above',
      constituting(council),
      any(theAct.casesThere(townCase, 'closed')),
      'never-there',
    ],
    ['a function that no such place has', opening(hall), servesAll('dancing'), 'function-unknown'],
    ['holders of no position', appointing(head), any(theAct.heldAlready()), 'counts-nothing'],
    ['nothing of any kind', recording(), atLeast(count(theAct.participants), 1), 'judges-nothing'],
    ['a field that is not there', keeping(book), theAct.gives('title'), 'field-unfit'],
    ['a field in the clear that is not', keeping(book), theAct.gives('secret'), 'field-unfit'],
    ['a value that the field cannot have', keeping(book), theAct.says('pages', 'many'), 'field-unfit'],
    ['the number in a text', recording(call), atLeast(theAct.valueOf('notes'), 1), 'field-unfit'],
    ['words in a number', keeping(book), theAct.contains('pages', '一'), 'field-unfit'],
    ['a field of an appointment, which has none', appointing(head), theAct.gives('notes'), 'field-unfit'],
  ])('does not ask for %s', (_, on, must, code) => {
    expect(codes(judged(on, must))).toEqual([code]);
  });

  it('does not void a case, which would go through its workflow all the same', () => {
    const once = atMost(count(theAct.openedThisYear), 1);
    expect(codes(judged(opening(plea), once, 'void'))).toEqual(['void-case']);
    expect(codes(judged(opening(plea), once, 'warn'))).toEqual([]);
  });
});
