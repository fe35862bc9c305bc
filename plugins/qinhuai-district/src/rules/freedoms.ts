import { permission, unregulated } from '@lifang/policy';
import { recreationForming } from '../kinds/cases.ts';
import { recreationOrganisation, supervisionGroup } from '../kinds/groups.ts';
import { recreationFormed } from '../kinds/organisations.ts';
import { community } from '../kinds/units.ts';

const asTheyLike = unregulated('recreation-organisations-as-they-like', {
  title: '娱乐类民间组织的数量、规模和期限',
  english: 'How many recreation organisations there are, how large and by when',
  cites: 'QH-1-g',
  reading: '不做统一规定:一个也没有的社区,不违反任何条款。',
  of: community,
  leaves: [recreationOrganisation, recreationForming, recreationFormed],
});

const dailyWork = permission('assembly-daily-work', {
  title: '处理社区成员代表大会的日常工作',
  english: 'Does the daily work of the assembly',
  cites: 'QH-2-c',
  reading: '日常工作没有列举;召开大会另有规定。',
  of: supervisionGroup,
});

const representsResidents = permission('represents-residents', {
  title: '代表本社区居民',
  english: 'Represents the residents of its community',
  cites: 'QH-4-f',
  of: community,
});

const deploysStaff = permission('deploys-placed-staff', {
  title: '调整使用机关部门配备的人员和设备',
  english: 'Deploys the staff and equipment that departments have placed',
  cites: ['QH-3-l', 'QH-3-m'],
  reading: '全部由社区居委会调整使用:配备的人员登记为该社区的岗位,只有社区居委会有此权利,配备的部门没有。',
  of: community,
});

const mayRefuse = permission('refuses-unlawful-entry', {
  title: '拒绝未经准入的机关部门',
  english: 'Refuses departments that were not admitted',
  cites: 'QH-3-h',
  reading: '依法进入或者已经批准的不能拒绝,由登记拒绝时判断。',
  of: community,
});

export const freedoms = [asTheyLike, dailyWork, deploysStaff, mayRefuse, representsResidents];
