import {
  any,
  appointing,
  atLeast,
  atMost,
  constituting,
  count,
  limit,
  none,
  seats,
  theAct,
} from '@lifang/policy';
import {
  activist,
  areaOfficer,
  communityWorker,
  deputy,
  dutyTeam,
  head,
  liaisonBody,
  ordinary,
  representative,
  steering,
  underSanction,
  watch,
  watchHead,
} from '../bodies.ts';
import { groupLeader, leader } from '../kinds.ts';

/** Exact numbers and ranges, who may sit there, and what a reason may relax. */
export const steeringSeats = seats('steering-seats', {
  title: '共治小组的组成',
  english: 'Composition of the steering group',
  cites: 'SF-22-a',
  reading: '“一般”只放宽总人数和委员人数,须说明理由;组长、副组长不放宽。五名和七名都包括在内。',
  of: steering,
  total: [5, 7],
  everyoneIn: representative,
  has: {
    leader: { seat: head, count: 1, cites: 'SF-22-b' },
    deputy: { seat: deputy, count: 1, cites: 'SF-22-c' },
    members: { seat: ordinary, count: [3, 5], cites: 'SF-22-d' },
  },
  unless: { reason: true, relaxes: ['total', 'members'] },
});

/** Eligibility: it must hold on the first day, and for as long as the seat is held. */
export const eligibleHead = limit('eligible-head', {
  title: '共治小组组长的条件',
  english: 'Who may head the steering group',
  cites: 'SF-23-a',
  on: appointing(head),
  requires: {
    activist: {
      title: '是居民骨干',
      english: 'Is one of the active residents',
      must: any(theAct.appointedIn(activist)),
    },
    resident: {
      title: '住在本社区',
      english: 'Lives in the community',
      must: any(theAct.appointedLivingThere),
    },
    'no-worker': {
      title: '不是社区工作者',
      english: 'Is no community worker',
      cites: 'SF-23-b',
      must: none(theAct.appointedIn(communityWorker)),
    },
    unsanctioned: {
      title: '没有在受处分',
      english: 'Is under no sanction',
      cites: 'SF-23-c',
      must: none(theAct.appointedIn(underSanction)),
    },
  },
  otherwise: 'refuse',
});

/** Posts that do not go together: judged whichever of them comes second. */
export const oneLeadership = limit('one-leadership', {
  title: '块区组长不兼职',
  english: 'A block leader holds no other leadership',
  cites: 'SF-24',
  on: appointing(leader, groupLeader),
  requires: {
    alone: {
      title: '没有担任另一个块区组长或楼组长',
      english: 'Leads no other block and no building group',
      must: none(theAct.heldAlready(leader, groupLeader)),
    },
  },
  otherwise: 'refuse',
});

/** A named set of people, without whom the body is not whole, and one body to a unit. */
export const liaisonWhole = limit('liaison-whole', {
  title: '联络会的组成',
  english: 'Composition of the liaison body',
  cites: 'SF-25-a',
  on: constituting(liaisonBody),
  requires: {
    single: {
      title: '本社区只有一个联络会',
      english: 'It is the only one of the community',
      must: atMost(count(theAct.groupsThere), 1),
    },
    leaders: {
      title: '各块区组长都参加',
      english: 'Every block leader sits in it',
      cites: 'SF-25-b',
      must: none(theAct.absentHolders(leader)),
    },
    officer: {
      title: '至少一名新区干部',
      english: 'At least one officer of the area',
      cites: 'SF-25-c',
      must: atLeast(count(theAct.membersHolding(areaOfficer)), 1),
    },
  },
  otherwise: 'refuse',
});

/** Members by what else they are: on a list, holding a post here, or none at all; and what the group's own data says. */
export const watchWhole = limit('watch-whole', {
  title: '监督组的组成',
  english: 'Composition of the watch group',
  cites: 'SF-25.1-a',
  on: constituting(watch),
  requires: {
    elected: {
      title: '由居民推选产生',
      english: 'Was elected by residents',
      must: theAct.says('chosen', 'elected'),
    },
    three: {
      title: '至少三人',
      english: 'Three at least',
      cites: 'SF-25.1-b',
      must: atLeast(count(theAct.members), 3),
    },
    apart: {
      title: '没有本社区的块区组长',
      english: 'No block leader of the community among them',
      cites: 'SF-25.1-d',
      must: none(theAct.membersHoldingThere(leader)),
    },
    representative: {
      title: '至少一名居民代表',
      english: "At least one residents' representative",
      cites: 'SF-25.1-e',
      must: any(theAct.membersIn(representative)),
    },
    resident: {
      title: '至少一名没有担任楼组长的居民',
      english: 'At least one who leads no building group',
      cites: 'SF-25.1-f',
      must: any(theAct.membersNotHolding(groupLeader)),
    },
  },
  otherwise: 'refuse',
});

/** A post that another post in the same place is a condition of. */
export const watchLed = limit('watch-led', {
  title: '监督组由楼组长牵头',
  english: 'A leader of a building group heads the watch group',
  cites: 'SF-25.1-c',
  on: appointing(watchHead),
  requires: {
    leads: {
      title: '是本社区的楼组长',
      english: 'Leads a building group of the community',
      must: any(theAct.heldThere(groupLeader)),
    },
  },
  otherwise: 'refuse',
});

/** Everybody in it holds a post, and holds it here; no upper end is named apart from the total. */
export const dutyTeamSeats = seats('duty-team-seats', {
  title: '联勤组的组成',
  english: 'Composition of the duty team',
  cites: 'SF-25.2',
  of: dutyTeam,
  total: [1, 3],
  everyoneIn: groupLeader,
});

/** Void: the appointment is kept, since somebody made it, and counts for nothing. */
export const trueOfficer = limit('true-area-officer', {
  title: '新区干部的条件',
  english: 'Who may be an officer of the area',
  cites: 'SF-25-d',
  on: appointing(areaOfficer),
  requires: {
    'no-worker': {
      title: '不是社区工作者',
      english: 'Is no community worker',
      must: none(theAct.appointedIn(communityWorker)),
    },
  },
  otherwise: 'void',
});
