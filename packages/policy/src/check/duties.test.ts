import { describe, expect, it } from 'vitest';
import { awardKind } from '../kinds/award.ts';
import { category } from '../kinds/category.ts';
import { placeKind } from '../kinds/place.ts';
import { unitKind } from '../kinds/unit.ts';
import { duty } from '../rules/duty.ts';
import { after, begins, every, type Schedule } from '../rules/schedule.ts';
import type { EventSelection } from '../selections/event-selection.ts';
import type { Happening } from '../selections/happening.ts';
import { subject } from '../selections/references.ts';
import { households, people, units } from '../selections/subject-selection.ts';
import { codes, mode } from './small-checks.ts';
import { call, elderly, head, monthlyCall, smallPolicy, town, village, words } from './small-policy.ts';

const withDone = (...done: readonly Happening[]) => smallPolicy({ duties: [{ ...monthlyCall, done }] });

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

  const ofTown = (done: EventSelection) =>
    duty('town-call', {
      ...words,
      owedBy: town,
      subjects: units(town),
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
      { duties: [{ ...monthlyCall, done: [call.with(head)] }] },
      'done-untied',
    ],
    ['a person doing it', { duties: [{ ...monthlyCall, done: [call.by(subject)] }] }, 'done-by-no-unit'],
    [
      'events that are never about its subjects',
      { duties: [ofUnit(village, call.about(subject))] },
      'about-another-noun',
    ],
    [
      'less than one',
      { duties: [{ ...monthlyCall, need: { least: 0, target: null, most: null } }] },
      'need-least',
    ],
    [
      'a target no higher than the least',
      { duties: [{ ...monthlyCall, need: { least: 2, target: 2, most: null } }] },
      'need-target',
    ],
    [
      'an upper end below what is hoped for',
      { duties: [{ ...monthlyCall, need: { least: 1, target: 3, most: 2 } }] },
      'need-most',
    ],
    [
      'an invitation to units that do not stand below the subject',
      {
        units: [town, village, street],
        duties: [ofUnit(village, call.by(subject).reaching(street.within(subject), { invited: head }))],
      },
      'reaching-not-below',
    ],
    [
      'an invitation of a position that belongs elsewhere',
      {
        units: [town, village, street],
        duties: [ofTown(call.by(subject).reaching(street.within(subject), { invited: head }))],
      },
      'invited-elsewhere',
    ],
    [
      'a roll-up of units that do not stand below the subject',
      { duties: [{ ...ofUnit(village, call.by(subject)), rollUp: town.within(subject) }] },
      'roll-up-not-below',
    ],
    [
      'a roll-up of what is done below them',
      { duties: [{ ...ofTown(call.within(subject)), rollUp: village.within(subject) }] },
      'roll-up-form',
    ],
    [
      'a beginning tied to a person where the subject is a unit',
      { duties: [{ ...ofUnit(village, call.by(subject)), done: [begins(head).about(subject)] }] },
      'about-another-noun',
    ],
    [
      'distinct values of a field that is not kept',
      { duties: [{ ...monthlyCall, counting: { distinct: 'weather' } }] },
      'distinct-no-field',
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

  it('refuse to look for a text in what is no list', () => {
    expect(codes(withDone(call.about(subject).containing('notes', '水')))).toEqual(['containing-no-list']);
  });

  it('may be discharged by several kinds of happening', () => {
    const begun = begins(head).within(subject).newcomers();
    const either = { ...ofTown(call.within(subject)), done: [call.within(subject), begun] };
    expect(codes(smallPolicy({ duties: [monthlyCall, either] }))).toEqual([]);
  });

  it('may ask an event to reach everybody in post in the subject itself, and to invite somebody', () => {
    const all = call.by(subject).reaching(village.within(subject), { invited: head, everyone: true });
    expect(codes(smallPolicy({ duties: [monthlyCall, ofUnit(village, all.inviting(head))] }))).toEqual([]);
  });

  it('may follow a post or a place above their subjects, and never a title', () => {
    const hall = placeKind('hall', {
      ...words,
      of: [town],
      functions: [{ value: 'talk', title: '议事', english: 'Talks' }],
    });
    const title = awardKind('title', { ...words, to: village, by: town });
    const following = (when: Schedule) => ({ ...ofUnit(village, call.by(subject)), when });
    const found = (when: Schedule) =>
      codes(smallPolicy({ places: [hall], awards: [title], duties: [monthlyCall, following(when)] }));
    expect(found(after(begins(hall).above(subject), { within: null }))).toEqual([]);
    expect(found(after(begins(head).above(subject), { within: null }))).toEqual([]);
    expect(found(after(begins(title).above(subject), { within: null }))).toEqual(['beginning-link']);
  });

  it('may narrow by a value that is offered', () => {
    expect(codes(withDone(call.about(subject).where('mood', 'good').where('minutes', 5)))).toEqual([]);
  });
});
