import {
  choiceSetting,
  chosenTerm,
  dayAfter,
  daySetting,
  fractionSetting,
  lastDayOfSpan,
  moneySetting,
  years,
} from '@lifang/policy';

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

export const madePublicOn = daySetting('made-public-on', {
  title: '公布日期',
  english: 'Day they were made public',
  cites: 'SF-29.13-a',
  reading: '第二十九条之十三从公布之日起算,日期由新区填写;填写之前不知道何时期满。',
});

export const howLong = choiceSetting('how-long', {
  title: '“两到三年”的长短',
  english: 'How long two to three years are',
  cites: 'SF-29.13-a',
  reading: '推荐读作三年;也可读作两年。',
  choices: [
    { value: 'three', title: '三年', english: 'Three years' },
    { value: 'two', title: '两年', english: 'Two years' },
  ],
  recommended: 'three',
});

/** Days that follow from what the tenant names: the last one, and the one a year before the end. */
export const lastDay = lastDayOfSpan(madePublicOn, chosenTerm(howLong, { three: years(3), two: years(2) }));
export const reviewFrom = dayAfter(madePublicOn, chosenTerm(howLong, { three: years(2), two: years(1) }));
