import { criterion, type Indicator, ratioAtLeast } from '@lifang/policy';
import { insuranceCoverage, officeFunds, payGrowth } from '../kinds/indicators.ts';

const allInsured = criterion('all-workers-insured', {
  title: '社区工作者都参加社会保险',
  english: 'All community workers are insured',
  cites: 'QH-6-j',
  reading: '全部社区工作者都要参加;哪些险种由租户写明。',
  must: ratioAtLeast(insuranceCoverage, '1'),
});

/** Not below the year before, and only a hope. */
const kept = (name: string, of: Indicator, title: string, english: string, cites: string) =>
  criterion(name, {
    title,
    english,
    cites,
    reading: '没有增幅:只看全区财力增强的年份不低于上年,供参考;财力是否增强由填报人掌握,尚不由规则判断。',
    must: ratioAtLeast(of, '1'),
    adviceOnly: true,
  });

export const criteria = [
  allInsured,
  kept(
    'office-funds-kept-up',
    officeFunds,
    '提高社区居委会办公经费标准',
    'The standard of office funds goes up',
    'QH-8-f',
  ),
  kept('worker-pay-kept-up', payGrowth, '提高社区工作者工资待遇', 'Workers’ pay goes up', 'QH-8-g'),
];
