import { duty, every, linesOf, subject, units } from '@lifang/policy';
import { ownBooks, systemSetUp } from '../kinds/management.ts';
import { specialFund } from '../kinds/registers.ts';
import { community, subDistrict } from '../kinds/units.ts';
import { once } from './once.ts';

const specialFunds = duty('special-funds', {
  title: '街道每年安排专项资金',
  english: 'Special funds are set aside every year',
  cites: 'QH-8-d',
  reading: '“按比例”没有写比例:只看当年有没有安排;低于设定比例的,记账时须有理由并经批准。',
  owedBy: subDistrict,
  subjects: units(subDistrict),
  when: every('year', { partial: 'whole' }),
  done: linesOf(specialFund).by(subject),
});

const system = (value: string, title: string, english: string, cites: string) =>
  once(
    `${value}-system`,
    { title, english, cites },
    {
      owedBy: community,
      subjects: units(community),
      done: systemSetUp.by(subject).where('of', value),
    },
  );

const books = once(
  'own-books',
  {
    title: '社区居委会财务独立核算',
    english: 'Committees keep their own books',
    cites: 'QH-8-k',
    reading: '每个社区居委会单独建账;没有期限,设定完成日之前不算逾期。账与账之间的划转须有文件。',
  },
  { owedBy: community, subjects: units(community), done: ownBooks.by(subject) },
);

export const managementDuties = [
  specialFunds,
  system('personnel', '建立人的管理制度', 'People are managed by rule', 'QH-8-h'),
  system('finance', '建立财的管理制度', 'Money is managed by rule', 'QH-8-i'),
  system('assets', '建立物的管理制度', 'Things are managed by rule', 'QH-8-j'),
  books,
];
