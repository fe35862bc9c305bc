import { all, answered, constituting, limit, seats } from '@lifang/policy';
import { supervisionGroup } from '../kinds/groups.ts';
import {
  representative,
  supervisionDeputy,
  supervisionLeader,
  supervisionMember,
} from '../kinds/positions.ts';
import { supervisionMatters } from '../settings.ts';

const composition = seats('supervision-seats', {
  title: '民主监督小组的组成',
  english: 'Who sits in the supervision group',
  cites: 'QH-2-d',
  reading:
    '五人、七人都在内,组长、副组长和委员都须是居民代表。“一般”只放宽总数和委员人数:写明理由后可以多于或者少于规定;组长、副组长各一名不放宽。',
  of: supervisionGroup,
  total: [5, 7],
  everyoneIn: representative,
  has: {
    leader: { seat: supervisionLeader, count: 1, cites: 'QH-2-e' },
    deputy: { seat: supervisionDeputy, count: 1, cites: 'QH-2-f' },
    members: { seat: supervisionMember, count: [3, 5], cites: 'QH-2-g' },
  },
  unless: { reason: true, relaxes: ['total', 'members'] },
});

const mattersSet = limit('supervision-matters-set', {
  title: '四项制度由区定了以后小组才能开始工作',
  english: 'A group starts work once the district has set its four matters',
  cites: 'QH-2-m',
  reading: '工作制度、监督内容、表决程序和任期由区统一制定;缺一项,小组不能成立。',
  on: constituting(supervisionGroup),
  requires: {
    set: {
      title: '区已制定工作制度、监督内容、表决程序和任期',
      english: 'The district has set working rules, scope, voting and term',
      must: all(...supervisionMatters.map(answered)),
    },
  },
  otherwise: 'refuse',
});

export const supervisionLimits = [composition, mattersSet];
