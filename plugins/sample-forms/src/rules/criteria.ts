import { criterion, ratioAtLeast, rising } from '@lifang/policy';
import { participation, satisfaction, volunteers } from '../kinds.ts';

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
