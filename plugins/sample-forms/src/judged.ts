import {
  awardKind,
  caseKind,
  grants,
  integer,
  noticeKind,
  placeKind,
  recordKind,
  staff,
  text,
  workflow,
} from '@lifang/policy';
import { buildingGroup, community } from './kinds.ts';

export const readingRoom = placeKind('reading-room', {
  title: '阅览室',
  english: 'Reading room',
  cites: 'SF-26-a',
  of: [community],
  functions: [
    { value: 'reading', title: '阅览', english: 'Reading' },
    { value: 'study', title: '自习', english: 'Study' },
    { value: 'meeting', title: '会议', english: 'Meetings' },
  ],
  fields: { seats: integer({ title: '座位', english: 'Seats', min: 0 }) },
});

export const nomination = caseKind('nomination', {
  title: '示范楼组推荐',
  english: 'Nomination of a model building group',
  cites: 'SF-27-a',
  of: community,
  about: [buildingGroup],
});
export const modelGroup = awardKind('model-group', {
  title: '示范楼组',
  english: 'Model building group',
  cites: 'SF-27-a',
  to: buildingGroup,
  by: community,
});

export const serviceBook = recordKind('service-book', {
  title: '志愿服务登记簿',
  english: 'Book of volunteer service',
  cites: 'SF-29.15-a',
  keptBy: community,
  about: ['person'],
  fields: { hours: integer({ title: '时数', english: 'Hours', required: true, min: 0, max: 24 }) },
});
export const warmNeighbour = awardKind('warm-neighbour', {
  title: '热心邻里',
  english: 'Warm-hearted neighbour',
  cites: 'SF-29.15-b',
  to: 'person',
  by: community,
});

export const nominating = workflow(nomination, {
  cites: 'SF-27-a',
  opens: { by: staff(community, 'worker'), state: 'proposed' },
  waits: {
    proposed: { title: '待审核', english: 'Waiting to be looked at', answerWithin: null },
    approved: { title: '通过', english: 'Approved', answerWithin: null },
  },
  final: {
    crowned: { title: '已授予', english: 'Granted' },
    declined: { title: '未通过', english: 'Declined' },
  },
  steps: {
    approve: {
      title: '通过',
      english: 'Approve',
      cites: 'SF-27-a',
      from: 'proposed',
      to: 'approved',
      by: staff(community, 'officer'),
    },
    crown: {
      title: '授予',
      english: 'Grant the title',
      cites: 'SF-27-a',
      from: 'approved',
      to: 'crowned',
      by: staff(community, 'officer'),
      effects: [grants(modelGroup)],
    },
    decline: {
      title: '不通过',
      english: 'Decline',
      cites: 'SF-27-a',
      from: 'proposed',
      to: 'declined',
      by: staff(community, 'officer'),
      reason: true,
    },
  },
});
const telephone = (title: string, english: string) =>
  text({ title, english, maxLength: 30, class: 'public' });
export const modelNotice = noticeKind('model-notice', {
  title: '示范楼组公告',
  english: 'Notice of model building groups',
  cites: 'SF-28-a',
  by: community,
  fields: {
    areaPhone: telephone('新区监督电话', 'Telephone of the area'),
    communityPhone: telephone('社区监督电话', 'Telephone of the community'),
  },
  shows: ['areaPhone', 'communityPhone'],
});

export const visitorsBook = recordKind('visitors-book', {
  title: '来访登记',
  english: 'Visitors book',
  cites: 'SF-29-b',
  keptBy: buildingGroup,
  about: ['household'],
  fields: { purpose: text({ title: '事由', english: 'What for', maxLength: 200 }) },
});
