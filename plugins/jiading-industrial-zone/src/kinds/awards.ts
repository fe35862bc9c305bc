import { awardKind, choice, core, eventKind, text } from '@lifang/policy';
import { community, group, zone } from './units.ts';

const year = text({ title: '年度', english: 'Year', maxLength: 10 });

export const starLevel = text({ title: '星级', english: 'Star level', required: true, maxLength: 20 });

export const starGroup = awardKind('star-group', {
  title: '星级楼组',
  english: 'Star building group',
  cites: 'JD-3.4.5-a',
  to: group,
  by: community,
  fields: { year, level: starLevel },
});
export const featureGroup = awardKind('feature-group', {
  title: '特色楼组(社区)',
  english: 'Feature group of a community',
  cites: 'JD-3.4.5-b',
  to: group,
  by: community,
  fields: { year },
});
export const starLeader = awardKind('star-leader', {
  title: '星级楼组长',
  english: 'Star building-group leader',
  cites: 'JD-3.4.5-c',
  to: 'person',
  by: community,
  fields: { year },
});
export const fiveSelfGroup = awardKind('five-self-group', {
  title: '五自特色楼组',
  english: 'Five-self feature group',
  cites: 'JD-3.3-f',
  to: group,
  by: community,
  fields: { year },
});
export const civilisedFamily = awardKind('civilised-family', {
  title: '文明家庭',
  english: 'Civilised family',
  cites: 'JD-3.4.5-d',
  to: 'household',
  by: zone,
  fields: { year },
});
export const zoneFeatureGroup = awardKind('zone-feature-group', {
  title: '特色楼组(工业区)',
  english: 'Feature group of the zone',
  cites: 'JD-3.4.5-e',
  to: group,
  by: zone,
  fields: { year },
});
export const goodNeighbour = awardKind('good-neighbour', {
  title: '睦邻之星',
  english: 'Good-neighbour star',
  cites: 'JD-3.4.5-f',
  to: 'person',
  by: zone,
  fields: { year },
});

export const awards = [
  starGroup,
  featureGroup,
  starLeader,
  fiveSelfGroup,
  civilisedFamily,
  zoneFeatureGroup,
  goodNeighbour,
];

export const starSelection = eventKind('star-selection', {
  title: '社区评选',
  english: 'Selection by the community',
  cites: ['JD-3.4.5-a', 'JD-3.4.5-b', 'JD-3.4.5-c'],
  about: [],
  fields: {
    award: choice({
      title: '评选项目',
      english: 'Award',
      required: true,
      filterable: true,
      choices: [
        { value: 'star-group', title: '星级楼组', english: 'Star building group' },
        { value: 'feature-group', title: '特色楼组', english: 'Feature group' },
        { value: 'star-leader', title: '星级楼组长', english: 'Star building-group leader' },
      ],
    }),
  },
});

const commending = (name: string, title: string, english: string, cites: string) =>
  core.activity.as(name, { title, english, cites, about: [] });

export const starGroupCommendation = commending(
  'star-group-commendation',
  '星级楼组表彰',
  'Commendation of star groups',
  'JD-3.4.5-a',
);
export const featureGroupCommendation = commending(
  'feature-group-commendation',
  '特色楼组表彰(社区)',
  'Commendation of feature groups by the community',
  'JD-3.4.5-b',
);
export const starLeaderCommendation = commending(
  'star-leader-commendation',
  '星级楼组长表彰',
  'Commendation of star leaders',
  'JD-3.4.5-c',
);

export const zoneSelection = eventKind('zone-selection', {
  title: '工业区评选',
  english: 'Selection by the zone',
  cites: ['JD-3.4.5-d', 'JD-3.4.5-e', 'JD-3.4.5-f'],
  about: [],
  fields: {
    award: choice({
      title: '评选项目',
      english: 'Award',
      required: true,
      filterable: true,
      choices: [
        { value: 'civilised-family', title: '文明家庭', english: 'Civilised family' },
        { value: 'feature-group', title: '特色楼组', english: 'Feature group' },
        { value: 'good-neighbour', title: '睦邻之星', english: 'Good-neighbour star' },
        { value: 'other', title: '其他', english: 'Another' },
      ],
    }),
  },
});
export const zoneExchange = core.meeting.as('zone-exchange', {
  title: '先进经验交流会',
  english: 'Exchange of experience',
  cites: ['JD-3.4.5-d', 'JD-3.4.5-e', 'JD-3.4.5-f'],
  about: [],
});
export const familyCommendation = commending(
  'civilised-family-commendation',
  '文明家庭表彰',
  'Commendation of civilised families',
  'JD-3.4.5-d',
);
export const zoneFeatureCommendation = commending(
  'zone-feature-commendation',
  '特色楼组表彰(工业区)',
  'Commendation of feature groups by the zone',
  'JD-3.4.5-e',
);
export const neighbourCommendation = commending(
  'good-neighbour-commendation',
  '睦邻之星表彰',
  'Commendation of good-neighbour stars',
  'JD-3.4.5-f',
);

export const selections = [
  starSelection,
  starGroupCommendation,
  featureGroupCommendation,
  starLeaderCommendation,
  zoneSelection,
  zoneExchange,
  familyCommendation,
  zoneFeatureCommendation,
  neighbourCommendation,
];
