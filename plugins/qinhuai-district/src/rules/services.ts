import { begins, type Category, people, subject, units } from '@lifang/policy';
import { extremeHardship, readyForStations, specialPerson } from '../kinds/categories.ts';
import { serviceFields, valuesOf } from '../kinds/choices.ts';
import { serviceStation } from '../kinds/places.ts';
import { helpGiven, residentService, serviceArranged, serviceBrand } from '../kinds/services.ts';
import { community, district, subDistrict } from '../kinds/units.ts';
import { once } from './once.ts';
import { shown } from './shown.ts';

const networks = once(
  'service-networks',
  {
    title: '构建九个领域的服务网络和服务实体',
    english: 'Service networks and bodies in nine fields',
    cites: ['QH-4-a', 'QH-4-b'],
    reading:
      '每个领域至少有一处即可,不要求网络和实体各有;文中的“等”之外的领域不计入九个。没有期限,不算逾期。',
  },
  {
    owedBy: district,
    subjects: units(district),
    done: serviceArranged.within(subject).where('field', ...valuesOf(serviceFields)),
    distinct: ['field', serviceFields.length],
  },
);
const stations = once(
  'service-stations',
  {
    title: '设立服务站(点)',
    english: 'Service stations are set up',
    cites: 'QH-4-c',
    reading: '“有条件”由街道逐个社区认定并列入名单;没有期限,不算逾期。',
  },
  {
    owedBy: subDistrict,
    subjects: units(community).in(readyForStations),
    done: begins(serviceStation).at(subject),
  },
);
const brands = shown(
  'service-brands',
  { title: '创办服务品牌', english: 'Service brands are created', cites: 'QH-4-d' },
  { owedBy: district, subjects: units(district), done: serviceBrand.within(subject) },
);

const helped = (name: string, list: Category, title: string, english: string, cites: string) =>
  shown(
    name,
    { title, english, cites, reading: '名单由租户登记,没有频次:按年显示帮扶、教育情况,不算逾期。' },
    { owedBy: community, subjects: people.in(list), done: helpGiven.about(subject) },
  );
const hardshipHelped = helped(
  'hardship-helped',
  extremeHardship,
  '帮扶、教育特困群众',
  'People in extreme hardship are helped',
  'QH-4-h',
);
const specialHelped = helped(
  'special-persons-helped',
  specialPerson,
  '帮扶、教育特殊人员',
  'Special persons are helped',
  'QH-4-i',
);
const openToAll = shown(
  'services-open-to-all',
  {
    title: '为全体居民提供服务',
    english: 'Services for all residents',
    cites: 'QH-4-j',
    reading: '只有面向全体居民的服务才计入;只面向部分居民的,本项显示未开展,供参考。',
  },
  {
    owedBy: community,
    subjects: units(community),
    done: residentService.by(subject).where('audience', 'all'),
  },
);

export const serviceDuties = [networks, stations, brands, hardshipHelped, specialHelped, openToAll];
