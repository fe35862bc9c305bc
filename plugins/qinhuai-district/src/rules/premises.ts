import { begins, by, duty, subject, units } from '@lifang/policy';
import { plannedFacilities } from '../kinds/choices.ts';
import { committeePremises, serviceCentre } from '../kinds/places.ts';
import { facilityPlan, standardReached } from '../kinds/premises.ts';
import { community, developmentArea, district, subDistrict } from '../kinds/units.ts';
import { once } from './once.ts';

/** 2006年底以前 opens the sentence and governs all three of its clauses. */
const END_OF_2006 = '2006-12-31';

const facilityPlans = once(
  'facility-plans',
  {
    title: '做好开发地区配套设施规划',
    english: 'Facilities are planned in areas under development',
    cites: 'QH-5-a',
    reading: '门东、门西、中华门外和大校场机场四个地区,每个地区六类设施都要规划;由区负责,没有期限,不算逾期。',
  },
  {
    owedBy: district,
    subjects: units(developmentArea),
    done: facilityPlan.about(subject),
    distinct: ['facility', plannedFacilities.length],
  },
);
const modelStandard = duty('model-standard', {
  title: '达到市级示范社区标准',
  english: 'The municipal model standard is reached',
  cites: 'QH-5-f',
  reading: '标准的内容不在文中,按上下文指用房;是否达标以评定结果为准。',
  owedBy: subDistrict,
  subjects: units(community),
  when: by(END_OF_2006),
  done: standardReached.about(subject),
});
const serviceCentres = duty('service-centres', {
  title: '建成社区服务中心',
  english: 'A community service centre is completed',
  cites: 'QH-5-h',
  reading:
    '每个街道一处,单独一处就要达到 1000 平方米,几处相加不算;2006 年底以前适用于整句。刚好 1000 平方米也算。',
  owedBy: subDistrict,
  subjects: units(subDistrict),
  when: by(END_OF_2006),
  done: begins(serviceCentre).at(subject).atLeast('area', 1000),
});

const largePremises = duty('large-premises', {
  title: '有一至两个居委会用房达到三百平方米',
  english: 'One or two committees with 300 square metres',
  cites: 'QH-5-g',
  reading: '至少一个,争取两个;一处用房达到 300 平方米即计入,超过 500 平方米也算;2006 年底以前适用于整句。',
  owedBy: subDistrict,
  subjects: units(subDistrict),
  when: by(END_OF_2006),
  done: begins(committeePremises).within(subject).atLeast('area', 300),
  counting: 'each',
  need: { least: 1, target: 2 },
});

export const premisesDuties = [facilityPlans, modelStandard, largePremises, serviceCentres];
