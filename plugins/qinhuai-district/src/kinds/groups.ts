import { choice, core, groupKind, text } from '@lifang/policy';
import { community } from './units.ts';

const partyOrganisation = groupKind('community-party-organisation', {
  title: '社区党组织',
  english: 'Party organisation of a community',
  cites: ['QH-1-n', 'QH-2-l'],
  of: community,
});
const assembly = groupKind('community-assembly', {
  title: '社区成员代表大会',
  english: 'Assembly of community members’ representatives',
  cites: ['QH-2-b', 'QH-2-h', 'QH-2-i'],
  of: community,
});
export const supervisionGroup = core.supervisionGroup.as('supervision-group', {
  title: '民主监督小组',
  english: 'Democratic supervision group',
  cites: ['QH-2-b', 'QH-2-c', 'QH-2-d', 'QH-2-l'],
  of: community,
  fields: {
    ledBy: text({ title: '领导它的社区党组织', english: 'Led by the Party organisation', required: true }),
  },
});

/** It stands in the community whose committee guides it; the Party organisation that leads it is named. */
const civil = (
  name: string,
  title: string,
  english: string,
  clause: string,
  forms: readonly { readonly value: string; readonly title: string; readonly english: string }[],
) =>
  groupKind(name, {
    title,
    english,
    cites: [clause, 'QH-1-n', 'QH-1-o'],
    of: community,
    fields: {
      form: choice({
        title: '形式',
        english: 'Form',
        filterable: true,
        choices: [...forms, { value: 'other', title: '其他', english: 'Another' }],
      }),
      ledBy: text({ title: '领导它的社区党组织', english: 'Led by the Party organisation', required: true }),
    },
  });

export const rightsOrganisation = civil(
  'rights-organisation',
  '维权类民间组织',
  'Rights organisation',
  'QH-1-d',
  [
    { value: 'elderly', title: '老年人协会', english: 'Association of the elderly' },
    { value: 'family-planning', title: '计生协会', english: 'Family planning association' },
  ],
);
export const recreationOrganisation = civil(
  'recreation-organisation',
  '娱乐类民间组织',
  'Recreation organisation',
  'QH-1-f',
  [
    { value: 'fitness', title: '健身队', english: 'Fitness team' },
    { value: 'painting', title: '书画协会', english: 'Painting and calligraphy association' },
  ],
);
export const serviceOrganisation = civil(
  'service-organisation',
  '服务类民间组织',
  'Service organisation',
  'QH-1-i',
  [
    { value: 'mutual-help', title: '居民互助协会', english: 'Mutual-help association' },
    { value: 'home-help', title: '家政服务协会', english: 'Home-help association' },
  ],
);

export const groups = [
  partyOrganisation,
  assembly,
  supervisionGroup,
  rightsOrganisation,
  recreationOrganisation,
  serviceOrganisation,
];
