import { subject, units } from '@lifang/policy';
import { readyForNetwork } from '../kinds/categories.ts';
import { portalColumns, valuesOf } from '../kinds/choices.ts';
import { columnOpened, informationService, networkBuilt, portalOpened } from '../kinds/information.ts';
import { community, district, subDistrict } from '../kinds/units.ts';
import { once } from './once.ts';

const portal = once(
  'portal',
  { title: '建设秦淮社区建设网站', english: 'The website is built', cites: 'QH-7-b' },
  { owedBy: district, subjects: units(district), done: portalOpened.by(subject) },
);
const audiences = once(
  'information-audiences',
  {
    title: '为三类单位提供互动式信息服务',
    english: 'Information service for three audiences',
    cites: 'QH-7-c',
    reading: '机关部门、街道、社区居委会三类都要有;没有期限,不算逾期。',
  },
  {
    owedBy: district,
    subjects: units(district),
    done: informationService.by(subject),
    distinct: ['audience', 3],
  },
);

const READY = '“具备条件”由街道逐个社区认定并列入名单;没有期限,不算逾期。';

const networks = once(
  'information-networks',
  { title: '建立社区信息网络', english: 'Information networks are built', cites: 'QH-7-e', reading: READY },
  { owedBy: subDistrict, subjects: units(community).in(readyForNetwork), done: networkBuilt.by(subject) },
);
const columns = once(
  'portal-columns',
  {
    title: '创办六个栏目',
    english: 'Six columns are opened',
    cites: 'QH-7-g',
    reading: `六个栏目都要有,另办的栏目不计入六个。${READY}`,
  },
  {
    owedBy: community,
    subjects: units(community).in(readyForNetwork),
    done: columnOpened.by(subject).where('column', ...valuesOf(portalColumns)),
    distinct: ['column', portalColumns.length],
  },
);

export const informationDuties = [portal, audiences, networks, columns];
