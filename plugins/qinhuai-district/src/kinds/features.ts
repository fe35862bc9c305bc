import { choice, core, eventKind, text } from '@lifang/policy';
import { civilisedProgrammes, goals, other, practiceFields } from './choices.ts';

const named = text({ title: '名称', english: 'Name', required: true, maxLength: 200 });

export const civilisedCampaign = core.activity.as('civilised-campaign', {
  title: '文明创建活动',
  english: 'Civilised-unit campaign',
  cites: 'QH-9-b',
  about: [],
  fields: {
    programme: choice({
      title: '创建项目',
      english: 'Programme',
      required: true,
      filterable: true,
      choices: [...civilisedProgrammes, other],
    }),
  },
});
export const moralEducation = core.activity.as('moral-education', {
  title: '思想道德教育',
  english: 'Moral education',
  cites: 'QH-9-c',
  about: [],
  fields: {
    audience: choice({
      title: '对象',
      english: 'For whom',
      required: true,
      filterable: true,
      choices: [
        { value: 'minors', title: '未成年人', english: 'Minors' },
        { value: 'residents', title: '广大居民', english: 'Residents' },
      ],
    }),
  },
});
export const practice = eventKind('exploratory-practice', {
  title: '探索性实践',
  english: 'Exploratory practice',
  cites: ['QH-9-e', 'QH-9-f'],
  about: [],
  fields: {
    name: named,
    field: choice({
      title: '方面',
      english: 'Field',
      required: true,
      filterable: true,
      choices: practiceFields,
    }),
    goal: choice({ title: '目标', english: 'Goal', filterable: true, choices: [...goals, other] }),
  },
});
export const influentialWork = eventKind('influential-work', {
  title: '有较大影响的工作',
  english: 'Work of wider influence',
  cites: 'QH-9-g',
  about: [],
  fields: {
    name: named,
    level: choice({
      title: '影响范围',
      english: 'How far it is known',
      required: true,
      filterable: true,
      choices: [
        { value: 'district', title: '区', english: 'District' },
        { value: 'city', title: '市', english: 'City' },
        { value: 'province', title: '省', english: 'Province' },
        { value: 'nation', title: '全国', english: 'Nation' },
      ],
    }),
    recognition: text({ title: '认可文件', english: 'Document that recognises it', required: true }),
  },
});

const feature = (name: string, title: string, english: string) =>
  eventKind(name, { title, english, cites: 'QH-9-h', about: [], fields: { name: named } });

export const highlight = feature('highlight', '部门亮点', 'Highlight of a department');
export const fineWork = feature('fine-work', '街道精品', 'Fine work of a sub-district');
export const ownFeature = feature('own-feature', '社区特色', 'Feature of a community');

export const featureEvents = [
  civilisedCampaign,
  moralEducation,
  practice,
  influentialWork,
  highlight,
  fineWork,
  ownFeature,
];
