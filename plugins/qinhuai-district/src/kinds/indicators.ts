import { indicator } from '@lifang/policy';
import { district } from './units.ts';

export const insuranceCoverage = indicator('insurance-coverage', {
  title: '社区工作者社会保险覆盖率',
  english: 'Community workers with social insurance',
  cites: 'QH-6-j',
  of: district,
  per: 'year',
  numerator: { title: '已参加社会保险的社区工作者', english: 'Workers who are insured' },
  denominator: { title: '全部社区工作者', english: 'All community workers' },
});
export const payParity = indicator('pay-parity', {
  title: '社区工作者工资与居民收入之比',
  english: 'Workers’ pay beside residents’ income',
  cites: 'QH-6-k',
  of: district,
  per: 'year',
  numerator: { title: '社区工作者平均工资(元)', english: 'Average pay of workers, in yuan' },
  denominator: { title: '全区居民人均可支配收入(元)', english: 'Income a head in the district, in yuan' },
  quotient: true,
});
export const officeFunds = indicator('office-funds-growth', {
  title: '办公经费标准与上年之比',
  english: 'Standard of office funds beside the year before',
  cites: 'QH-8-f',
  of: district,
  per: 'year',
  numerator: { title: '本年标准(元)', english: 'This year, in yuan' },
  denominator: { title: '上年标准(元)', english: 'The year before, in yuan' },
  quotient: true,
});
export const payGrowth = indicator('worker-pay-growth', {
  title: '社区工作者工资与上年之比',
  english: 'Workers’ pay beside the year before',
  cites: 'QH-8-g',
  of: district,
  per: 'year',
  numerator: { title: '本年平均工资(元)', english: 'This year, in yuan' },
  denominator: { title: '上年平均工资(元)', english: 'The year before, in yuan' },
  quotient: true,
});

/** The amounts themselves: whether they go up is only hoped for. */
const standard = (name: string, title: string, english: string, cites: string) =>
  indicator(name, {
    title,
    english,
    cites,
    of: district,
    per: 'year',
    numerator: { title: '本年(元)', english: 'This year, in yuan' },
  });
export const officeFundsStandard = standard(
  'office-funds-standard',
  '社区居委会办公经费标准',
  'Standard of office funds',
  'QH-8-f',
);
export const averagePay = standard(
  'worker-average-pay',
  '社区工作者平均工资',
  'Average pay of workers',
  'QH-8-g',
);

/** 全区财力: only in a year in which it grows are the two above asked for. */
export const revenue = indicator('revenue-growth', {
  title: '全区财力与上年之比',
  english: 'Revenue of the district beside the year before',
  cites: ['QH-8-f', 'QH-8-g'],
  of: district,
  per: 'year',
  numerator: { title: '本年财力(元)', english: 'This year, in yuan' },
  denominator: { title: '上年财力(元)', english: 'The year before, in yuan' },
  quotient: true,
});

export const indicators = [
  insuranceCoverage,
  payParity,
  officeFunds,
  payGrowth,
  officeFundsStandard,
  averagePay,
  revenue,
];
