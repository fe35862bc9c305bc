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

export const freedoms = [asTheyLike, dailyWork, representsResidents];
