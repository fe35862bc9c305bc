import {
  after,
  begins,
  category,
  core,
  type Duty,
  duty,
  every,
  freely,
  households,
  type Policy,
  PUBLISHED_YEARS,
  people,
  type Schedule,
  subject,
  termSetting,
  unitKind,
} from '@lifang/policy';
import { describe, expect, it } from 'vitest';
import type { Configuration, EnabledPolicy } from '../configuration.ts';
import { occurrencesOf, termsOf } from './occurrences.ts';
import { activeDuties } from './rules.ts';

const words = { title: '示例', english: 'Example', cites: 'X-1' };
const root = unitKind('root', { ...words, under: [] });
const list = category('list', { ...words, of: 'household' });
const visit = core.visit.as('visit', { ...words, about: ['person', 'household'] });
const promptly = termSetting('promptly', { ...words, reading: '未定' });

function enabledWith(rule: Duty, from: string): EnabledPolicy {
  const policy: Policy = {
    slug: 'x',
    encoding: '1.0.0',
    document: {
      title: '示例',
      english: 'Example',
      number: null,
      issuer: '示例',
      issuedOn: '2013-02-18',
      effectiveFrom: '2013-02-18',
      effectiveTo: null,
    },
    scope: { zh: '全部', en: 'All' },
    span: null,
    clauses: [],
    units: [root],
    groups: [],
    places: [],
    records: [],
    awards: [],
    notices: [],
    indicators: [],
    criteria: [],
    cases: [],
    workflows: [],
    positions: [],
    categories: [list],
    events: [visit],
    settings: [promptly],
    duties: [rule],
    limits: [],
    funds: [],
    freedoms: [],
    formulas: [],
    forms: [],
  };
  return { policy, from, to: '9999-12-31' };
}

function periods(when: Schedule, enabledFrom: string, window: { from: string; to: string }) {
  const rule = duty('rule', { ...words, owedBy: root, subjects: people, when, done: visit.about(subject) });
  const config: Configuration = {
    version: 1,
    policies: [enabledWith(rule, enabledFrom)],
    settings: [],
    calendar: PUBLISHED_YEARS,
  };
  return activeDuties(config).flatMap(active => occurrencesOf(config, active, window));
}

describe('the periods of a duty', () => {
  const monthly = every('month', { partial: 'waive' });

  it('begin with the first full month after the document binds', () => {
    const found = periods(monthly, '2013-01-01', { from: '2013-01-01', to: '2013-04-01' });
    expect(found.map(({ starts_on }) => starts_on)).toEqual(['2013-03-01', '2013-04-01']);
  });

  it('count the year in which it begins to bind in full', () => {
    const found = periods(every('year', { partial: 'waive' }), '2013-01-01', {
      from: '2012-01-01',
      to: '2013-12-31',
    });
    expect(found.map(({ starts_on, due_on }) => [starts_on, due_on])).toEqual([['2013-01-01', '2013-12-31']]);
  });

  it('begin later for a tenant that enables the policy later', () => {
    const found = periods(monthly, '2026-03-01', { from: '2026-01-01', to: '2026-03-31' });
    expect(found.map(({ starts_on, ends_on }) => [starts_on, ends_on])).toEqual([
      ['2026-03-01', '2026-03-31'],
    ]);
  });

  it('have no last day where the text sets no cadence', () => {
    const [found] = periods(freely({ per: 'year' }), '2013-01-01', { from: '2014-01-01', to: '2014-06-30' });
    expect([found?.due_on, found?.partial]).toEqual([null, 'whole']);
  });
});

describe('the term of a duty after a trigger', () => {
  const rule = duty('rule', {
    ...words,
    owedBy: root,
    subjects: households.in(list),
    when: after(begins(list), { within: promptly }),
    done: visit.about(subject),
  });
  const terms = (settings: Configuration['settings']) => {
    const config: Configuration = {
      version: 1,
      policies: [enabledWith(rule, '2014-01-01')],
      settings,
      calendar: PUBLISHED_YEARS,
    };
    return activeDuties(config).flatMap(active => termsOf(config, active));
  };

  it('is open as long as nobody has given a number', () => {
    expect(terms([])).toEqual([
      { rule: 'x.rule', valid_from: '2014-01-01', valid_to: '9999-12-31', term: null },
    ]);
  });

  it('is the one in force on the day of the trigger, without a gap', () => {
    const dated = (from: string, to: string, amount: number) => ({
      name: 'x.promptly',
      from,
      to,
      value: { amount, unit: 'days' },
    });
    const found = terms([dated('2015-01-01', '2015-12-31', 7), dated('2016-01-01', '9999-12-31', 3)]);
    expect(found.map(({ valid_from, valid_to, term }) => [valid_from, valid_to, term])).toEqual([
      ['2014-01-01', '2014-12-31', null],
      ['2015-01-01', '2015-12-31', '7 days'],
      ['2016-01-01', '9999-12-31', '3 days'],
    ]);
  });
});
