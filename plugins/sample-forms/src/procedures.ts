import {
  any,
  atSubject,
  caseKind,
  choice,
  days,
  eventKind,
  none,
  noticeKind,
  office,
  opinionsOf,
  publishes,
  records,
  staff,
  text,
  theCase,
  whenTermEnds,
  workflow,
  workingDays,
} from '@lifang/policy';
import { area, block, buildingGroup, community, groupLeader, leader } from './kinds.ts';

const stance = choice({
  title: '态度',
  english: 'Stance',
  required: true,
  choices: [
    { value: 'agrees', title: '同意', english: 'Agrees' },
    { value: 'disagrees', title: '不同意', english: 'Disagrees' },
  ],
});

const applicant = staff(block, 'worker');
const communityOfficer = staff(community, 'officer');

/** One block's wish to do works that concern several building groups. */
export const worksRequest = caseKind('works-request', {
  title: '楼道施工申请',
  english: 'Request for works in stairwells',
  cites: 'SF-29.8-a',
  of: block,
  about: [buildingGroup],
  fields: { works: text({ title: '施工内容', english: 'Works', required: true, class: 'public' }) },
});
export const worksAllowed = eventKind('works-allowed', {
  title: '准予施工',
  english: 'Works allowed',
  cites: 'SF-29.8-b',
  about: ['unit'],
});

/** Shown for a few working days, however many days of rest lie among them. */
export const worksNotice = noticeKind('works-notice', {
  title: '施工告示',
  english: 'Notice of works',
  cites: 'SF-29.8-b',
  by: block,
  fields: { works: text({ title: '施工内容', english: 'Works', required: true, class: 'public' }) },
  shows: ['works'],
});

export const requestingWorks = workflow(worksRequest, {
  cites: 'SF-29.8-a',
  reading: '不同意的意见照样报送,不是否决。退回补正后重新征求意见。',
  opens: { by: applicant, state: 'drafted' },
  waits: {
    drafted: { title: '起草', english: 'Drafted', answerWithin: null },
    consulting: { title: '征求意见', english: 'Hearing opinions', answerWithin: null },
    submitted: { title: '待答复', english: 'Waiting for an answer', answerWithin: workingDays(5) },
  },
  final: {
    allowed: { title: '准予施工', english: 'Allowed' },
    refused: { title: '不予准许', english: 'Refused' },
    withdrawn: { title: '已撤回', english: 'Withdrawn' },
  },
  steps: {
    consult: {
      title: '征求意见',
      english: 'Ask for opinions',
      cites: 'SF-29.8-a',
      from: 'drafted',
      to: 'consulting',
      by: applicant,
    },
    advise: {
      title: '提出意见',
      english: 'Give an opinion',
      cites: 'SF-29.8-a',
      from: 'consulting',
      to: 'consulting',
      by: atSubject(office(buildingGroup, groupLeader)),
      requires: { stance },
      opinion: '楼组长',
    },
    submit: {
      title: '报送社区',
      english: 'Submit',
      cites: 'SF-29.8-a',
      from: 'consulting',
      to: 'submitted',
      by: applicant,
      consulted: opinionsOf('advise'),
    },
    'send-back': {
      title: '退回补正',
      english: 'Send back for correction',
      cites: 'SF-29.8-b',
      from: 'submitted',
      to: 'drafted',
      by: communityOfficer,
      reason: true,
    },
    allow: {
      title: '准予施工',
      english: 'Allow',
      cites: 'SF-29.8-b',
      from: 'submitted',
      to: 'allowed',
      by: communityOfficer,
      effects: [records(worksAllowed), publishes(worksNotice, { copies: ['works'], lasts: workingDays(3) })],
    },
    refuse: {
      title: '不予准许',
      english: 'Refuse',
      cites: 'SF-29.8-b',
      from: 'submitted',
      to: 'refused',
      by: communityOfficer,
      reason: true,
    },
    deem: {
      title: '逾期视为准许',
      english: 'Deemed allowed',
      cites: 'SF-29.8-b',
      from: 'submitted',
      to: 'allowed',
      by: whenTermEnds,
      effects: [records(worksAllowed)],
    },
    prolong: {
      title: '延长期限',
      english: 'Prolong the term',
      cites: 'SF-29.8-c',
      from: 'submitted',
      to: 'submitted',
      by: staff(area, 'officer'),
      reason: true,
      extends: { by: workingDays(5) },
    },
    suspend: {
      title: '要求补充材料',
      english: 'Ask for more',
      cites: 'SF-29.8-d',
      from: 'submitted',
      to: 'submitted',
      by: communityOfficer,
      reason: true,
      term: 'pause',
    },
    supply: {
      title: '补齐材料',
      english: 'Supply it',
      cites: 'SF-29.8-d',
      from: 'submitted',
      to: 'submitted',
      by: applicant,
      term: 'resume',
    },
    withdraw: {
      title: '撤回',
      english: 'Withdraw',
      cites: 'SF-29.8-a',
      from: ['drafted', 'consulting', 'submitted'],
      to: 'withdrawn',
      by: applicant,
    },
  },
});

const plan = text({ title: '方案', english: 'Plan', required: true, class: 'public' });

/** A plan that is shown to everybody before it holds. */
export const parkingPlan = caseKind('parking-plan', {
  title: '停车方案',
  english: 'Parking plan',
  cites: 'SF-29.9-a',
  of: community,
  about: [block],
  fields: { plan },
});
export const adoptedPlan = noticeKind('adopted-plan', {
  title: '停车方案公布',
  english: 'Parking plan in force',
  cites: 'SF-29.9-b',
  by: community,
  fields: { plan },
  shows: ['plan'],
});

export const showingPlan = workflow(parkingPlan, {
  cites: 'SF-29.9-a',
  opens: { by: staff(community, 'worker'), state: 'shown' },
  waits: {
    shown: { title: '公示', english: 'Shown', answerWithin: days(7) },
    disputed: { title: '有异议', english: 'Disputed', answerWithin: days(30) },
  },
  final: {
    adopted: { title: '采用', english: 'Adopted' },
    dropped: { title: '作罢', english: 'Dropped' },
  },
  steps: {
    object: {
      title: '登记居民异议',
      english: 'Record an objection',
      cites: 'SF-29.9-a',
      from: 'shown',
      to: 'shown',
      by: staff(community, 'worker'),
      opinion: '居民',
      inTime: true,
    },
    adopt: {
      title: '期满无异议,采用',
      english: 'Adopt: nobody objected',
      cites: 'SF-29.9-b',
      from: 'shown',
      to: 'adopted',
      by: whenTermEnds,
      if: {
        undisputed: { title: '没有异议', english: 'Nobody objected', must: none(theCase.saidBy('object')) },
      },
      effects: [publishes(adoptedPlan, { copies: ['plan'] })],
    },
    dispute: {
      title: '期满有异议,交表决',
      english: 'Put to the vote: somebody objected',
      cites: 'SF-29.9-c',
      from: 'shown',
      to: 'disputed',
      by: whenTermEnds,
      if: {
        disputed: { title: '有异议', english: 'Somebody objected', must: any(theCase.saidBy('object')) },
      },
    },
    vote: {
      title: '表决',
      english: 'Vote',
      cites: 'SF-29.9-c',
      from: 'disputed',
      to: 'disputed',
      by: atSubject(office(block, leader)),
      requires: { stance },
      opinion: '块区组长',
    },
    carry: {
      title: '过半数同意,采用',
      english: 'Carry: more than half agree',
      cites: 'SF-29.9-c',
      from: 'disputed',
      to: 'adopted',
      by: communityOfficer,
      consulted: opinionsOf('vote', { need: 'majority', saying: ['stance', 'agrees'] }),
    },
    drop: {
      title: '期满没有结果,作罢',
      english: 'Drop: no outcome',
      cites: 'SF-29.9-d',
      from: 'disputed',
      to: 'dropped',
      by: whenTermEnds,
    },
  },
});
