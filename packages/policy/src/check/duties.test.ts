import { describe, expect, it } from 'vitest';
import { category } from '../kinds/category.ts';
import { unitKind } from '../kinds/unit.ts';
import { duty } from '../rules/duty.ts';
import { after, begins, every } from '../rules/schedule.ts';
import type { EventSelection } from '../selections/event-selection.ts';
import { subject } from '../selections/references.ts';
import { households, people, units } from '../selections/subject-selection.ts';
import { codes, mode } from './small-checks.ts';
import { call, elderly, head, monthlyCall, smallPolicy, town, village, words } from './small-policy.ts';

const withDone = (done: EventSelection) => smallPolicy({ duties: [{ ...monthlyCall, done }] });

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
