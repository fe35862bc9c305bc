import { expect, it } from 'vitest';
import { duty } from '../rules/duty.ts';
import { by, inWindow } from '../rules/schedule.ts';
import { subject } from '../selections/references.ts';
import { people } from '../selections/subject-selection.ts';
import { daySetting } from '../settings.ts';
import { chosenTerm, dayAfter, lastDayOfSpan, type NamedDay } from '../time/named-day.ts';
import { years } from '../time/term.ts';
import { codes, mode } from './small-checks.ts';
import { call, elderly, smallPolicy, village, words } from './small-policy.ts';

const issued = daySetting('issued', { ...words, reading: '未定' });
const whole = lastDayOfSpan(issued, chosenTerm(mode, { yes: years(3), no: years(2) }));
const halved = lastDayOfSpan(issued, chosenTerm(mode, { yes: years(3) }));
const review = dayAfter(issued, years(2));
const called = (when: ReturnType<typeof by>) =>
  duty('called', {
    ...words,
    owedBy: village,
    subjects: people.in(elderly),
    when,
    done: call.about(subject),
  });
const settings = [issued, mode];

it('takes a span whose days can be worked out whatever is chosen', () => {
  const span = { cites: 'AB-1-a', from: issued, reviewFrom: review, until: whole };
  expect(codes(smallPolicy({ settings, span }))).toEqual([]);
  expect(codes(smallPolicy({ settings, duties: [called(inWindow(review, whole))] }))).toEqual([]);
});

it('finds a choice without a term, in a span and in a schedule', () => {
  expect(
    codes(
      smallPolicy({ settings, span: { cites: 'AB-1-a', from: issued, reviewFrom: null, until: halved } }),
    ),
  ).toEqual(['term-of-choice']);
  expect(codes(smallPolicy({ settings, duties: [called(by(halved))] }))).toEqual(['term-of-choice']);
  expect(codes(smallPolicy({ settings, duties: [called(inWindow(halved, whole))] }))).toEqual([
    'term-of-choice',
  ]);
});

it('finds settings that are not listed, and stated days that run backwards', () => {
  const span = { cites: 'AB-1-a', from: issued, reviewFrom: null, until: dayAfter(issued, years(1)) };
  expect(new Set(codes(smallPolicy({ span })))).toEqual(new Set(['not-declared']));
  const stray = { cites: 'AB-9', from: issued, reviewFrom: null, until: whole };
  expect(codes(smallPolicy({ settings, span: stray }))).toEqual(['cites-unknown-clause']);
  const window = (from: NamedDay, to: NamedDay) =>
    codes(smallPolicy({ settings, duties: [called(inWindow(from, to))] }));
  expect(window('2024-05-31', '2024-03-01')).toEqual(['schedule-day']);
  expect(window('2024-02-30', whole)).toEqual(['schedule-day']);
});
