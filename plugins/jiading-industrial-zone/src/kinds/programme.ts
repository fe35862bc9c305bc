import { choice, core, eventKind, text } from '@lifang/policy';

export const implementation = eventKind('implementation-plan', {
  title: '贯彻落实方案',
  english: 'Plan to carry the opinion out',
  cites: 'JD-0-e',
  about: [],
  fields: { plan: text({ title: '方案', english: 'Plan' }) },
});
export const pairing = eventKind('party-member-pairing', {
  title: '党员结对',
  english: 'Pairing with a Party member',
  cites: 'JD-3.1-h',
  about: ['person'],
});
export const venueAssigned = eventKind('venue-assigned', {
  title: '提供固定活动场所',
  english: 'Building group given a fixed venue',
  cites: 'JD-3.2-f',
  about: ['unit'],
});
export const seasonActivity = core.activity.as('season-activity', {
  title: '楼组驿站多彩季主题活动',
  english: 'Activity of the themed season',
  cites: 'JD-3.3-e',
  about: ['unit'],
});
export const fiveSelfApplication = eventKind('five-self-application', {
  title: '争创五自特色楼组',
  english: 'Application to become a five-self group',
  cites: 'JD-3.3-f',
  about: [],
  fields: { selfAssessment: text({ title: '自评', english: 'Self-assessment' }) },
});
export const exchangePlatform = core.activity.as('exchange-platform', {
  title: '交流平台活动',
  english: 'Activity of an exchange platform',
  cites: 'JD-3.3-h',
  about: [],
});
export const communitySupport = eventKind('community-unit-support', {
  title: '社区单位支持',
  english: 'Support by a local employer or institution',
  cites: 'JD-3.3-i',
  about: [],
  fields: {
    organisation: text({ title: '单位名称', english: 'Organisation', maxLength: 200 }),
    support: text({ title: '支持内容', english: 'Support' }),
  },
});
export const systemSetUp = eventKind('system-set-up', {
  title: '制度落实',
  english: 'A working system put in place',
  cites: 'JD-3.4-b',
  about: [],
  fields: {
    system: choice({
      title: '制度',
      english: 'System',
      required: true,
      filterable: true,
      choices: [
        { value: 'meetings', title: '定期例会', english: 'Regular meetings' },
        { value: 'visits', title: '联系走访', english: 'Visits' },
        { value: 'reports', title: '信息报告', english: 'Information reports' },
        { value: 'learning', title: '学习培训', english: 'Learning and training' },
        { value: 'awards', title: '评比交流', english: 'Awards and exchange' },
      ],
    }),
  },
});
export const featureActivity = core.activity.as('feature-activity', {
  title: '特色创建活动',
  english: 'Activity to become a feature group',
  cites: 'JD-3.4.1-j',
  about: ['unit'],
});

export const programme = [
  implementation,
  pairing,
  venueAssigned,
  seasonActivity,
  fiveSelfApplication,
  exchangePlatform,
  communitySupport,
  systemSetUp,
  featureActivity,
];
