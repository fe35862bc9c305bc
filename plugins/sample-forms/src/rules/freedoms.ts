import { permission, unregulated } from '@lifang/policy';
import { circle, watch, watchHead } from '../bodies.ts';
import { community } from '../kinds.ts';

/** Of units of a level: nothing is asked of them, and everybody can see by which clause they may. */
export const speaksForResidents = permission('speaks-for-residents', {
  title: '代表本社区居民',
  english: 'Speaks for its residents',
  cites: 'SF-29.11-a',
  of: community,
});

/** Of a body. */
export const dailyWork = permission('assembly-daily-work', {
  title: '处理居民会议的日常工作',
  english: 'Does the daily work of the assembly',
  cites: 'SF-29.11-b',
  of: watch,
});

/** Of whoever holds a post. */
export const looksIntoLedgers = permission('looks-into-ledgers', {
  title: '查阅各组的台账',
  english: 'May look into the ledgers of the groups',
  cites: 'SF-29.11-c',
  of: watchHead,
});

/** The text says that it makes no rule: so no duty and no limit may ask for a number, a size or a day. */
export const circlesAsTheyLike = unregulated('circles-as-they-like', {
  title: '兴趣小组的个数、人数和成立时间',
  english: 'How many circles there are, how large and since when',
  cites: 'SF-29.12-b',
  of: community,
  leaves: circle,
});
