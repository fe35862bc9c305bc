import { category, categoryByAge, core, positionKind, text, unitKind } from '@lifang/policy';
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
