import { daySetting } from '@lifang/policy';

export const homeDeadline = daySetting('residents-home-deadline', {
  title: '居民之家建成期限',
  english: 'Day by which residents homes are built',
  cites: 'SF-11',
  reading: '第十一条把期限留给新区;未确定之前只显示已过天数,不算逾期。',
});
