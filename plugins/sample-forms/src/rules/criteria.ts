import { criterion, ratioAbout, ratioAtLeast, rising } from '@lifang/policy';
import { income, pay, payLevel } from '../indicators.ts';
import { participation, satisfaction, volunteers } from '../kinds.ts';
import { payTolerance } from '../settings.ts';

/** Only a trend: the text gives no pass mark, so nobody passes or fails. */
export const moreSatisfied = criterion('more-satisfied', {
  title: '满意率逐年提高',
  english: 'Satisfaction rises every year',
  cites: 'SF-19',
  reading: '没有合格线:只显示升降,不判合格与否。',
  must: rising(satisfaction),
  adviceOnly: true,
});

/** The bound is exact and included. */
export const enoughTakePart = criterion('enough-take-part', {
  title: '参与率达标',
  english: 'Enough residents take part',
  cites: 'SF-20',
  must: ratioAtLeast(participation, '0.6'),
});

export const moreVolunteers = criterion('more-volunteers', {
  title: '志愿者逐年增加',
  english: 'More volunteers every year',
  cites: 'SF-20.1',
  must: rising(volunteers),
});

/** A tolerance that nobody has set: undetermined until somebody does. */
export const payLevelWithIncome = criterion('pay-level-with-income', {
  title: '补贴与收入基本平衡',
  english: 'Pay is about level with income',
  cites: 'SF-29.6-a',
  reading: '“基本平衡”的幅度由新区确定;未确定之前不判合格与否。',
  must: ratioAbout(payLevel, '1', payTolerance),
});

/** Only where something else holds: otherwise it has nothing to say. */
export const payKept = criterion('pay-kept', {
  title: '收入提高的年份补贴不低于上年',
  english: 'Pay does not fall while income rises',
  cites: 'SF-29.6-b',
  must: ratioAtLeast(pay, '1'),
  given: rising(income),
});
