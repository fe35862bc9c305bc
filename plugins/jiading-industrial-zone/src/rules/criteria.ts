import { criterion, type Indicator, rising } from '@lifang/policy';
import { awareness, joinedByPairing, participation, satisfaction } from '../kinds/indicators.ts';

/** A value that should go up: the text gives neither a pass mark nor a survey cycle. */
const goesUp = (
  name: string,
  of: Indicator,
  words: { readonly title: string; readonly english: string; readonly cites: string },
) =>
  criterion(name, {
    ...words,
    reading: '没有目标值和调查周期:按年与上一年比较,只显示升、平、降,不判合格与否。',
    must: rising(of),
    adviceOnly: true,
  });

export const criteria = [
  goesUp('awareness-rises', awareness, {
    title: '知晓率提高',
    english: 'Awareness rises',
    cites: 'JD-3.3-b',
  }),
  goesUp('participation-rises', participation, {
    title: '参与率提高',
    english: 'Participation rises',
    cites: 'JD-3.3-c',
  }),
  goesUp('satisfaction-rises', satisfaction, {
    title: '满意率提高',
    english: 'Satisfaction rises',
    cites: 'JD-3.3-d',
  }),
  goesUp('more-join-by-pairing', joinedByPairing, {
    title: '结对吸收的人增多',
    english: 'More join by pairing',
    cites: 'JD-3.1-h',
  }),
];
