import { indicator } from '@lifang/policy';
import { community } from './kinds.ts';

/** Something beside something else, and no part of a whole: it may be more than one. */
export const payLevel = indicator('pay-level', {
  title: '补贴与收入之比',
  english: 'Pay beside income',
  cites: 'SF-29.6-a',
  of: community,
  per: 'year',
  numerator: { title: '社区工作者人均补贴(元)', english: 'Pay a head, in yuan' },
  denominator: { title: '居民人均收入(元)', english: 'Income a head, in yuan' },
  quotient: true,
});
export const pay = indicator('pay', {
  title: '社区工作者人均补贴',
  english: 'Pay of community workers',
  cites: 'SF-29.6-b',
  of: community,
  per: 'year',
  numerator: { title: '本年人均补贴(元)', english: 'Pay this year, in yuan' },
  denominator: { title: '上年人均补贴(元)', english: 'Pay the year before, in yuan' },
  quotient: true,
});
export const income = indicator('income', {
  title: '居民人均收入',
  english: 'Income of residents',
  cites: 'SF-29.6-b',
  of: community,
  per: 'year',
  numerator: { title: '人均收入(元)', english: 'Income a head, in yuan' },
  evidence: true,
});
