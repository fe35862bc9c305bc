import {
  awardKind,
  category,
  categoryByAge,
  core,
  groupKind,
  integer,
  list,
  noticeKind,
  placeKind,
  positionKind,
  recordKind,
  text,
  unitKind,
} from '@lifang/policy';
import { veryElderlyMinAge } from './settings.ts';

export const street = unitKind('street', {
  title: '街道',
  english: 'Sub-district',
  cites: 'LF-2',
  under: [],
});
export const committee = unitKind('committee', {
  title: '居委会',
  english: 'Residents committee',
  cites: 'LF-2',
  under: [street],
});
export const group = unitKind('group', {
  title: '居民小组',
  english: 'Residents group',
  cites: 'LF-2',
  under: [committee],
});

export const director = positionKind('director', {
  title: '主任',
  english: 'Committee director',
  cites: 'LF-3',
  of: committee,
  aliases: ['居委会主任'],
});
export const helper = positionKind('helper', {
  title: '互助员',
  english: 'Neighbourhood helper',
  cites: 'LF-4',
  of: group,
});

export const livingAlone = category('living-alone', {
  title: '独居老人',
  english: 'Elderly person living alone',
  cites: 'LF-5',
  of: 'person',
});
export const veryElderly = categoryByAge('very-elderly', {
  title: '高龄老人',
  english: 'Very elderly person',
  cites: ['LF-5', 'LF-6'],
  atLeast: veryElderlyMinAge,
});
export const newHousehold = category('new-household', {
  title: '新入住的家庭',
  english: 'Household that has just moved in',
  cites: 'LF-7',
  of: 'household',
});

export const visit = core.visit.as('visit', {
  title: '探访',
  english: 'Visit',
  cites: ['LF-5', 'LF-8'],
  about: ['person', 'household'],
  fields: { findings: text({ title: '情况', english: 'Findings', class: 'personal' }) },
});
export const council = core.meeting.as('council', {
  title: '居民议事会',
  english: 'Residents council',
  cites: 'LF-11',
  about: [],
});

export const aidTeam = groupKind('aid-team', {
  title: '互助队',
  english: 'Mutual aid team',
  cites: 'LF-12.1',
  of: committee,
  fields: { slogan: text({ title: '口号', english: 'Slogan', maxLength: 100, filterable: true }) },
});
export const teamLeader = positionKind('team-leader', {
  title: '队长',
  english: 'Team leader',
  cites: 'LF-12.1',
  of: aidTeam,
});
export const teamMember = positionKind('team-member', {
  title: '队员',
  english: 'Team member',
  cites: 'LF-12.1',
  of: aidTeam,
});

export const activityRoom = placeKind('activity-room', {
  title: '邻里活动室',
  english: 'Neighbourhood activity room',
  cites: 'LF-12.2',
  of: [street, committee],
  functions: [
    { value: 'council', title: '议事', english: 'Councils' },
    { value: 'reading', title: '阅读', english: 'Reading' },
    { value: 'meals', title: '助餐', english: 'Meals' },
  ],
  hosted: true,
  fields: {
    seats: integer({ title: '座位', english: 'Seats', min: 1, filterable: true }),
    keyHolder: text({ title: '保管钥匙的人', english: 'Who keeps the key', class: 'personal' }),
  },
});

export const helpLedger = recordKind('help-ledger', {
  title: '互助台账',
  english: 'Ledger of help given',
  cites: 'LF-12.3',
  keptBy: group,
  about: ['person', 'household'],
  fields: {
    help: text({
      title: '事项',
      english: 'What was done',
      required: true,
      maxLength: 500,
      class: 'personal',
    }),
    minutes: integer({ title: '用时(分钟)', english: 'Minutes', min: 1, filterable: true }),
    health: text({ title: '健康情况', english: 'State of health', class: 'sensitive' }),
  },
});

export const goodNeighbour = awardKind('good-neighbour', {
  title: '好邻居',
  english: 'Good neighbour',
  cites: 'LF-12.4',
  to: 'household',
  by: street,
  fields: {
    year: integer({ title: '年度', english: 'Year', min: 2000, max: 2100, filterable: true }),
    deed: text({ title: '事迹', english: 'What for', class: 'personal' }),
  },
});

export const awardResult = noticeKind('award-result', {
  title: '好邻居公示',
  english: 'Result of the good neighbour awards',
  cites: 'LF-12.5',
  by: street,
  fields: {
    year: integer({ title: '年度', english: 'Year', required: true, min: 2000, max: 2100, class: 'public' }),
    households: integer({ title: '户数', english: 'Households', required: true, min: 0, class: 'public' }),
    names: list({ title: '名单', english: 'Who they are', class: 'personal' }),
    drafter: text({ title: '拟稿', english: 'Drafted by' }),
  },
  shows: ['year', 'households'],
});

/** Published for good: it has no last day, and stays up. */
export const measuresText = noticeKind('measures-text', {
  title: '办法全文',
  english: 'Text of the measures',
  cites: 'LF-13.1',
  by: street,
  fields: { text: text({ title: '全文', english: 'Text', required: true, class: 'public' }) },
  shows: ['text'],
  lasting: true,
});
