import { bands, difference, formula, ifReached, larger, product, quotient, theUnit } from '@lifang/policy';
import { committeePremises } from '../kinds/places.ts';
import { estatePhases } from '../kinds/registers.ts';
import { community, estate, subDistrict } from '../kinds/units.ts';
import { yearlyFunds } from '../kinds/yearly-funds.ts';
import { modelArea, premisesAwardAmount, streetFundRatio } from '../settings.ts';

/** All phases of the approved plan, so that the norm cannot be avoided by building in phases. */
const households = theUnit.totalOf(estatePhases, 'households');
const area = theUnit.totalOf(committeePremises, 'area');
const least = bands(households, [
  { from: 1000, gives: 200 },
  { from: 2000, gives: 300 },
]);
const most = bands(households, [
  { from: 1000, gives: 300 },
  { from: 2000, gives: 500 },
]);

const READING =
  '以上含本数,适用达到的最高一档,档内不折算;不足一千户没有要求。户数为各期规划户数合计;面积口径由租户设定。';
const premises = (name: string, title: string, english: string, compute: typeof least) =>
  formula(name, {
    title,
    english,
    cites: ['QH-5-b', 'QH-5-c', 'QH-5-e'],
    reading: READING,
    of: estate,
    gives: 'square-metres',
    compute,
  });

/** Less than the lower end is lacking; more than the upper end is only shown. */
export const premisesLeast = premises(
  'premises-least',
  '应配用房面积',
  'Premises an estate must have',
  least,
);
const premisesLacking = premises(
  'premises-lacking',
  '用房不足的面积',
  'Premises an estate lacks',
  larger(0, difference(least, area)),
);
const premisesOver = premises(
  'premises-over',
  '用房超过上限的面积',
  'Premises beyond the upper end',
  larger(0, difference(area, most)),
);

/** Once for every committee, paid to its sub-district; nothing is worked out until both settings are given. */
const premisesAward = formula('premises-award-amount', {
  title: '用房达标一次性奖励',
  english: 'One-off award for premises',
  cites: 'QH-8-c',
  reading: '一个社区居委会只奖一次,奖给所在街道;标准和数额由区填写,填写之前不计算。',
  of: community,
  gives: 'fen',
  compute: ifReached(area, modelArea, premisesAwardAmount, 0),
  paidTo: subDistrict,
});

export const leastSpecialFund = formula('least-special-fund', {
  title: '街道专项资金的最低数额',
  english: 'Least special funds of a sub-district',
  cites: 'QH-8-d',
  reading: '以街道当年的年度经费为基数,比例由租户设定;设定之前没有下限。低于下限的,说明理由并经批准。',
  of: subDistrict,
  per: 'year',
  gives: 'fen',
  compute: product(theUnit.entered(yearlyFunds), quotient(streetFundRatio, 100)),
});

export const formulas = [premisesLeast, premisesLacking, premisesOver, premisesAward, leastSpecialFund];
