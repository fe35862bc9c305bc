import {
  awardKind,
  choice,
  core,
  decimal,
  eventKind,
  indicator,
  placeKind,
  positionKind,
  recordKind,
  text,
  unitKind,
} from '@lifang/policy';

export const area = unitKind('area', { title: '新区', english: 'New area', cites: 'SF-1', under: [] });
export const community = unitKind('community', {
  title: '社区',
  english: 'Community',
  cites: 'SF-1',
  under: [area],
});
export const block = unitKind('block', {
  title: '块区',
  english: 'Block',
  cites: 'SF-1',
  under: [community],
});
export const buildingGroup = unitKind('building-group', {
  title: '楼组',
  english: 'Building group',
  cites: 'SF-1',
  under: [block],
});

export const leader = positionKind('block-leader', {
  title: '块区组长',
  english: 'Block leader',
  cites: 'SF-2',
  of: block,
});
export const groupLeader = positionKind('group-leader', {
  title: '楼组长',
  english: 'Building-group leader',
  cites: 'SF-2',
  of: buildingGroup,
});

export const patroller = positionKind('patroller', {
  title: '巡查员',
  english: 'Patroller',
  cites: 'SF-13.1',
  of: block,
});

const topic = choice({
  title: '专题',
  english: 'Topic',
  filterable: true,
  choices: [
    { value: 'law', title: '法律', english: 'Law' },
    { value: 'policy', title: '政策', english: 'Policy' },
    { value: 'safety', title: '安全', english: 'Safety' },
  ],
});

export const jointMeeting = core.meeting.as('joint-meeting', {
  title: '联席会议',
  english: 'Joint meeting',
  cites: 'SF-4',
  about: [],
});
export const blockMeeting = core.meeting.as('block-meeting', {
  title: '小组会',
  english: 'Block meeting',
  cites: 'SF-7',
  about: [],
});
export const patrolMeeting = core.meeting.as('patrol-meeting', {
  title: '巡查会',
  english: 'Meeting of the patrollers',
  cites: 'SF-7.1',
  about: [],
});
export const training = core.training.as('training', {
  title: '培训',
  english: 'Training',
  cites: ['SF-5', 'SF-6'],
  about: [],
  fields: { subjectMatter: topic },
});
export const studyVisit = core.activity.as('study-visit', {
  title: '参观学习',
  english: 'Study visit',
  cites: 'SF-5',
  about: [],
});
export const study = core.activity.as('study', {
  title: '学习',
  english: 'Study session',
  cites: 'SF-8',
  about: [],
  fields: { subjectMatter: topic },
});
export const patrol = eventKind('patrol', {
  title: '巡查',
  english: 'Patrol',
  cites: 'SF-10',
  about: [],
});
export const homeBuilt = eventKind('residents-home', {
  title: '居民之家建成',
  english: 'Residents home completed',
  cites: 'SF-11',
  about: [],
});
export const stairwell = eventKind('stairwell-works', {
  title: '楼道整治',
  english: 'Stairwells put in order',
  cites: 'SF-12',
  about: [],
});
export const contactCard = eventKind('contact-card', {
  title: '发放联系卡',
  english: 'Contact card handed out',
  cites: 'SF-14',
  about: ['household'],
});
export const fireCheck = eventKind('fire-check', {
  title: '消防检查',
  english: 'Fire safety check',
  cites: 'SF-15',
  about: [],
});
export const assembly = core.meeting.as('assembly', {
  title: '居民会',
  english: 'Residents assembly',
  cites: 'SF-16',
  about: [],
});
export const resultsShown = eventKind('results-shown', {
  title: '公布会议结果',
  english: 'Results made public',
  cites: 'SF-16',
  about: [],
});
export const activity = core.activity.as('group-activity', {
  title: '楼组活动',
  english: 'Building-group activity',
  cites: 'SF-9',
  about: [],
});

export const roomTakenOver = eventKind('room-taken-over', {
  title: '接收活动室',
  english: 'Activity room taken over',
  cites: 'SF-29.16-a',
  about: [],
  fields: { area: decimal({ title: '面积(平方米)', english: 'Area in square metres', required: true }) },
});
export const rulesReviewed = eventKind('rules-reviewed', {
  title: '细则复核',
  english: 'Rules looked at again',
  cites: 'SF-29.13-b',
  about: [],
});
export const covenant = eventKind('residents-covenant', {
  title: '制定居民公约',
  english: 'Residents covenant made',
  cites: 'SF-11.1',
  about: [],
});
export const appraisal = eventKind('appraisal', {
  title: '评议',
  english: 'Appraisal',
  cites: 'SF-17.1',
  about: ['person'],
});

export const ledger = recordKind('work-ledger', {
  title: '工作台账',
  english: 'Work ledger',
  cites: 'SF-17',
  keptBy: buildingGroup,
  fields: { entry: text({ title: '事项', english: 'Entry' }) },
});
export const venue = placeKind('venue', {
  title: '活动场所',
  english: 'Venue',
  cites: 'SF-18',
  of: [community, block],
  functions: [
    { value: 'meeting', title: '会议', english: 'Meetings' },
    { value: 'activity', title: '活动', english: 'Activities' },
  ],
});

export const satisfaction = indicator('satisfaction', {
  title: '满意率',
  english: 'Satisfaction',
  cites: 'SF-19',
  of: community,
  per: 'year',
  numerator: { title: '满意的居民', english: 'Residents who are satisfied' },
  denominator: { title: '受访的居民', english: 'Residents who were asked' },
  verifier: area,
});
export const participation = indicator('participation', {
  title: '参与率',
  english: 'Participation',
  cites: 'SF-20',
  of: community,
  per: 'year',
  numerator: { title: '参加过活动的居民', english: 'Residents who took part' },
  denominator: { title: '居民', english: 'Residents' },
  verifier: area,
});

/** A plain number: it is counted out of nothing. */
export const volunteers = indicator('volunteers', {
  title: '志愿者人数',
  english: 'Volunteers',
  cites: 'SF-20.1',
  of: community,
  per: 'year',
  numerator: { title: '年末在册的志愿者', english: 'Volunteers on the list at the end of the year' },
});

export const starGroup = awardKind('star-group', {
  title: '星级楼组',
  english: 'Star building group',
  cites: 'SF-21',
  to: buildingGroup,
  by: community,
});
