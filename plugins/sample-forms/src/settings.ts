import { daySetting, fractionSetting, moneySetting } from '@lifang/policy';

export const homeDeadline = daySetting('residents-home-deadline', {
  title: '居民之家建成期限',
  english: 'Day by which residents homes are built',
  cites: 'SF-11',
  reading: '第十一条把期限留给新区;未确定之前只显示已过天数,不算逾期。',
});

export const leastPerHousehold = moneySetting('least-per-household', {
  title: '每户活动资金下限',
  english: 'Least activity funds a household',
  cites: 'SF-29.5',
  reading: '第二十九条之五把数额留给新区;未确定之前没有下限,不作提示。',
  min: 1,
  max: 1_000_000,
});

export const payTolerance = fractionSetting('pay-tolerance', {
  title: '“基本平衡”的幅度',
  english: 'How far pay may be from income',
  cites: 'SF-29.6-a',
  reading: '第二十九条之六把幅度留给新区;未确定之前不判合格与否。',
  min: 0,
  max: 1,
});
