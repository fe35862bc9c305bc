import {
  after,
  any,
  appointing,
  atMost,
  begins,
  count,
  duty,
  either,
  every,
  freely,
  households,
  limit,
  none,
  people,
  recording,
  subject,
  theAct,
  units,
} from '@lifang/policy';
import {
  committee,
  council,
  director,
  group,
  helper,
  livingAlone,
  newHousehold,
  veryElderly,
  visit,
} from './kinds.ts';
import { welcomeLimit } from './settings.ts';

/** Once a month for everybody on either list; a person on both is owed one. */
export const monthlyVisit = duty('monthly-visit', {
  title: '每月探访',
  english: 'Monthly visit',
  cites: 'LF-5',
  reading: '同时列入两份名单的老人,每月仍为一次;月中列入的,自下一个整月起。',
  owedBy: group,
  subjects: people.in(livingAlone, veryElderly),
  when: every('month', { partial: 'waive' }),
  done: visit.about(subject),
  need: { least: 1, target: 2 },
});

/** Open from the day a household is entered as new; overdue only where the tenant says what promptly means. */
export const welcomeVisit = duty('welcome-visit', {
  title: '新户上门',
  english: 'Welcome visit',
  cites: 'LF-7',
  owedBy: group,
  subjects: households.in(newHousehold),
  when: after(begins(newHousehold), { within: welcomeLimit }),
  done: visit.about(subject),
});

/** No cadence in the text, so coverage is shown and nobody is ever late. */
export const neighbourVisit = duty('neighbour-visit', {
  title: '随时走访',
  english: 'Neighbourly visit',
  cites: 'LF-8',
  reading: '“随时”没有频次:按年显示覆盖情况,不算逾期。',
  owedBy: group,
  subjects: people,
  when: freely({ per: 'year' }),
  done: visit.about(subject),
});

export const quarterlyCouncil = duty('quarterly-council', {
  title: '每季议事会',
  english: 'Quarterly residents council',
  cites: 'LF-11',
  owedBy: committee,
  subjects: units(committee),
  when: every('quarter', { partial: 'waive' }),
  done: council.by(subject),
});

export const oneDirector = limit('one-director', {
  title: '主任一名',
  english: 'One director',
  cites: 'LF-3',
  on: appointing(director),
  requires: {
    single: {
      title: '居委会只有一名主任',
      english: 'The committee has one director',
      must: atMost(count(theAct.holdersOf(director)), 1),
    },
  },
  otherwise: 'refuse',
});

export const helperPresent = limit('helper-present', {
  title: '互助员参加',
  english: 'A helper takes part',
  cites: 'LF-9',
  on: recording(visit),
  requires: {
    helper: {
      title: '有互助员参加',
      english: 'A helper takes part',
      must: any(theAct.participantsHolding(helper)),
    },
  },
  otherwise: 'flag',
});

export const knownVisitors = limit('known-visitors', {
  title: '主任或互助员探访',
  english: 'Visited by the director or a helper',
  cites: 'LF-10',
  reading: '没有登记参加人的探访,视为居民小组自行探访,照常计入。',
  on: recording(visit),
  requires: {
    known: {
      title: '登记的参加人中有主任或互助员',
      english: 'Those recorded include the director or a helper',
      must: either(none(theAct.participants), any(theAct.participantsHolding(director, helper))),
    },
  },
  otherwise: 'void',
});

export const directorAttends = limit('director-attends', {
  title: '主任参加议事会',
  english: 'The director attends the council',
  cites: 'LF-12',
  on: recording(council),
  requires: {
    director: {
      title: '主任参加',
      english: 'The director takes part',
      must: any(theAct.participantsHolding(director)),
    },
  },
  otherwise: 'warn',
});
