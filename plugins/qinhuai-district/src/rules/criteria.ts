import { criterion, type Indicator, ratioAbout, ratioAtLeast, rising } from '@lifang/policy';
import {
  averagePay,
  insuranceCoverage,
  officeFunds,
  officeFundsStandard,
  payGrowth,
  payParity,
  revenue,
} from '../kinds/indicators.ts';
import { payTolerance } from '../settings.ts';

/** More than the year before: a ratio beyond one, by the last place that is kept. */
const GROWN = '1.000000001';

const allInsured = criterion('all-workers-insured', {
  title: '社区工作者都参加社会保险',
  english: 'All community workers are insured',
  cites: 'QH-6-j',
  reading: '全部社区工作者都要参加;哪些险种由租户写明。',
  must: ratioAtLeast(insuranceCoverage, '1'),
});

const parity = criterion('pay-about-level', {
  title: '社区工作者工资与全区居民收入水平基本平衡',
  english: 'Workers’ pay is about level with residents’ income',
  cites: 'QH-6-k',
  reading: '同一年平均工资与人均可支配收入之比,与一相差不超过设定的比例,两端都算;设定之前不判断。',
  must: ratioAbout(payParity, '1', payTolerance),
});

/** Not below the year before, in a year in which revenue grows. */
const kept = (name: string, of: Indicator, title: string, english: string, cites: string) =>
  criterion(name, {
    title,
    english,
    cites,
    reading: '没有增幅:只在全区财力比上年增强的年份,看是否不低于上年;财力没有增强的年份不适用。',
    must: ratioAtLeast(of, '1'),
    given: ratioAtLeast(revenue, GROWN),
  });

/** 进一步提高 is hoped for, without a number: whether it rose is shown, and a standstill is advice. */
const raised = (name: string, of: Indicator, title: string, english: string, cites: string) =>
  criterion(name, {
    title,
    english,
    cites,
    reading: '“进一步提高”没有增幅,是努力方向:在财力增强的年份显示升降,持平的作为建议,不判不合格。',
    must: rising(of),
    given: ratioAtLeast(revenue, GROWN),
    adviceOnly: true,
  });

export const criteria = [
  allInsured,
  parity,
  kept(
    'office-funds-kept-up',
    officeFunds,
    '提高社区居委会办公经费标准',
    'The standard of office funds goes up',
    'QH-8-f',
  ),
  kept('worker-pay-kept-up', payGrowth, '提高社区工作者工资待遇', 'Workers’ pay goes up', 'QH-8-g'),
  raised(
    'office-funds-raised',
    officeFundsStandard,
    '社区居委会办公经费标准高于上年',
    'The standard of office funds is higher than the year before',
    'QH-8-f',
  ),
  raised(
    'worker-pay-raised',
    averagePay,
    '社区工作者平均工资高于上年',
    'Workers’ pay is higher than the year before',
    'QH-8-g',
  ),
];
