import {
  after,
  answered,
  atMost,
  authority,
  begins,
  count,
  duty,
  enters,
  grants,
  households,
  keeps,
  limit,
  office,
  opening,
  records,
  speaksThrough,
  staff,
  subject,
  theAct,
  theCase,
  workflow,
} from '@lifang/policy';
import {
  announcement,
  answerField,
  candidate,
  chosenNeighbour,
  followUp,
  notTakenUp,
  selection,
  suggestion,
  suggestionBook,
  votes,
} from './cases.ts';
import { committee, director, group, helper, street, visit } from './kinds.ts';
import { candidateLimit, suggestionLimit, winnerQuota } from './settings.ts';

const theDirector = office(committee, director);
const aHelper = office(group, helper);

export const suggesting = workflow(suggestion, {
  cites: 'LF-12.6',
  opens: { by: aHelper, state: 'raised' },
  waits: {
    raised: { title: '待答复', english: 'Waiting for an answer', answerWithin: suggestionLimit },
    answered: { title: '待转告', english: 'Waiting to be told back', answerWithin: null },
  },
  final: {
    closed: { title: '已转告', english: 'Told back' },
    declined: { title: '不予采纳', english: 'Declined' },
  },
  steps: {
    answer: {
      title: '答复',
      english: 'Answer',
      cites: ['LF-12.7', 'LF-12.9'],
      from: 'raised',
      to: 'answered',
      by: theDirector,
      requires: { answer: answerField },
      effects: [enters(followUp)],
    },
    decline: {
      title: '不予采纳',
      english: 'Decline',
      cites: 'LF-12.7',
      from: 'raised',
      to: 'declined',
      by: theDirector,
      reason: true,
      effects: [records(notTakenUp, { by: 'taker', about: 'unit' })],
    },
    relay: {
      title: '转告',
      english: 'Tell back',
      cites: 'LF-12.7',
      from: 'answered',
      to: 'closed',
      by: aHelper,
      effects: [keeps(suggestionBook, { copies: ['text', 'answer'] })],
    },
  },
});

/** Open from the day of the answer; the text gives no number of days. */
export const followUpVisit = duty('follow-up-visit', {
  title: '回访',
  english: 'Follow-up visit',
  cites: 'LF-12.9',
  owedBy: group,
  subjects: households.in(followUp),
  when: after(begins(followUp), { within: null }),
  done: visit.about(subject),
});

const association = authority('neighbours-association', {
  title: '邻里促进会',
  english: 'Neighbours association',
});

export const selecting = workflow(selection, {
  cites: 'LF-12.10',
  opens: { by: theDirector, state: 'nominating' },
  waits: {
    nominating: { title: '提名', english: 'Nominating', answerWithin: null },
    counting: { title: '计票评定', english: 'Counting and deciding', answerWithin: null },
    announced: { title: '待认定', english: 'Waiting to be confirmed', answerWithin: null },
  },
  final: { confirmed: { title: '已认定', english: 'Confirmed' } },
  steps: {
    count: {
      title: '结束提名',
      english: 'Close nominations',
      cites: 'LF-12.11',
      from: 'nominating',
      to: 'counting',
      by: theDirector,
    },
    announce: {
      title: '公布',
      english: 'Announce',
      cites: ['LF-12.12', 'LF-12.13'],
      from: 'counting',
      to: 'announced',
      by: theDirector,
      if: {
        'quota-known': {
          title: '街道已确定名额',
          english: 'The sub-district has said how many are chosen',
          must: answered(winnerQuota),
        },
      },
      effects: [records(announcement)],
    },
    confirm: {
      title: '认定',
      english: 'Confirm',
      cites: 'LF-12.13',
      from: 'announced',
      to: 'confirmed',
      by: speaksThrough(staff(street, 'officer'), association),
      opinion: '邻里促进会',
    },
  },
});

export const standingForSelection = workflow(candidate, {
  cites: 'LF-12.11',
  opens: { by: theDirector, state: 'nominated', whileRound: ['nominating'] },
  waits: {
    nominated: { title: '已提名', english: 'Nominated', answerWithin: null },
    listed: { title: '候选', english: 'Listed', answerWithin: null },
    counted: { title: '已计票', english: 'Counted', answerWithin: null },
  },
  final: {
    chosen: { title: '好邻里', english: 'Good neighbour' },
    passed: { title: '未入选', english: 'Not chosen' },
  },
  steps: {
    list: {
      title: '列为候选人',
      english: 'List',
      cites: 'LF-12.11',
      from: 'nominated',
      to: 'listed',
      by: theDirector,
      whileRound: ['nominating'],
      if: {
        room: {
          title: '候选人不超过街道确定的人数',
          english: 'No more candidates than the sub-district allows',
          must: atMost(count(theCase.fellowsIn('listed')), candidateLimit),
        },
      },
    },
    count: {
      title: '计票',
      english: 'Count',
      cites: 'LF-12.12',
      from: 'listed',
      to: 'counted',
      by: theDirector,
      whileRound: ['counting'],
      requires: { votes },
    },
    choose: {
      title: '评定',
      english: 'Choose',
      cites: 'LF-12.12',
      from: 'counted',
      to: 'chosen',
      by: theDirector,
      whileRound: ['counting'],
      if: {
        place: {
          title: '按得票排在名额之内,得票相同的名次相同',
          english: 'Placed within the quota by votes, equal votes sharing the last place',
          must: atMost(count(theCase.rankBy('votes', 'counted', 'chosen')), winnerQuota),
        },
      },
      effects: [grants(chosenNeighbour, { copies: ['votes'] })],
    },
    pass: {
      title: '不评定',
      english: 'Pass over',
      cites: 'LF-12.12',
      from: ['nominated', 'listed', 'counted'],
      to: 'passed',
      by: theDirector,
    },
  },
});

export const oneSelection = limit('one-selection', {
  title: '每年一次评选',
  english: 'One selection a year',
  cites: 'LF-12.10',
  on: opening(selection),
  requires: {
    once: {
      title: '本年尚未评选',
      english: 'None this year yet',
      must: atMost(count(theAct.openedThisYear), 1),
    },
  },
  otherwise: 'warn',
});
