import { type EventKind, subject, type UnitKind, units } from '@lifang/policy';
import { civilisedProgrammes, valuesOf } from '../kinds/choices.ts';
import {
  civilisedCampaign,
  fineWork,
  highlight,
  influentialWork,
  moralEducation,
  ownFeature,
  practice,
} from '../kinds/features.ts';
import { community, department, district, subDistrict } from '../kinds/units.ts';
import { shown } from './shown.ts';

const campaigns = shown(
  'civilised-campaigns',
  {
    title: '四项文明创建活动',
    english: 'Four civilised-unit campaigns',
    cites: 'QH-9-b',
    reading: '文明社区、楼幢、家庭、居民四项都开展才算完成,另有的项目不计入四项;没有频次,按年显示。',
  },
  {
    owedBy: community,
    subjects: units(community),
    done: civilisedCampaign.by(subject).where('programme', ...valuesOf(civilisedProgrammes)),
    counting: { distinct: 'programme' },
    need: { least: civilisedProgrammes.length },
  },
);
const moral = shown(
  'moral-education-given',
  { title: '开展思想道德教育', english: 'Moral education is given', cites: 'QH-9-c' },
  { owedBy: community, subjects: units(community), done: moralEducation.by(subject) },
);
const practices = shown(
  'practice-fields',
  {
    title: '开展探索性实践',
    english: 'Exploratory practice',
    cites: 'QH-9-f',
    reading: '没有数量:按年显示全区涉及几个方面,不算逾期。',
  },
  {
    owedBy: district,
    subjects: units(district),
    done: practice.within(subject),
    counting: { distinct: 'field' },
  },
);
const influence = shown(
  'influential-works',
  {
    title: '力争每年有较大影响的工作',
    english: 'Works of wider influence every year',
    cites: 'QH-9-g',
    reading: '“力争”是目标,没有也不算逾期。以全区计,须有认可文件;一项为达到,两项为充分达到。',
  },
  {
    owedBy: district,
    subjects: units(district),
    done: influentialWork.within(subject),
    need: { least: 1, target: 2 },
  },
);

const feature = (name: string, of: UnitKind, event: EventKind, title: string, english: string) =>
  shown(
    name,
    { title, english, cites: 'QH-9-h', reading: '“逐步形成”是目标:按年显示哪些单位已有,不算逾期。' },
    { owedBy: of, subjects: units(of), done: event.by(subject) },
  );

export const featureDuties = [
  campaigns,
  moral,
  practices,
  influence,
  feature('highlights', department, highlight, '部门有亮点', 'Departments have highlights'),
  feature('fine-works', subDistrict, fineWork, '街道有精品', 'Sub-districts have fine works'),
  feature('own-features', community, ownFeature, '社区有特色', 'Communities have features'),
];
