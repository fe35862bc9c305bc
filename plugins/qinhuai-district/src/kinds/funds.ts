import { fundKind } from '@lifang/policy';
import { leastSpecialFund } from '../rules/formulas.ts';
import { community, district, subDistrict } from './units.ts';
import { yearlyFunds } from './yearly-funds.ts';

/** A fund is what was set aside: no more leaves it than is in it, on any day. */
const districtAwards = fundKind('award-fund', {
  title: '社区建设专项奖励基金',
  english: 'Special award fund',
  cites: 'QH-8-a',
  keptBy: district,
  covered: 'QH-8-a',
});
const specialFund = fundKind('special-fund', {
  title: '街道专项资金',
  english: 'Special funds of a sub-district',
  cites: 'QH-8-d',
  keptBy: subDistrict,
  purposes: [
    { value: 'build', title: '办公活动用房建设', english: 'Building premises' },
    { value: 'equip', title: '配置办公设施', english: 'Equipping offices' },
    { value: 'renew', title: '更新办公设施', english: 'Renewing office facilities' },
  ],
  purposesCite: 'QH-8-e',
  floor: leastSpecialFund,
  covered: 'QH-8-d',
});
/** One book for every committee, shared with nobody: money goes from one to another by a document only. */
const committeeFunds = fundKind('committee-funds', {
  title: '社区居委会经费',
  english: 'Funds of a residents committee',
  cites: 'QH-8-k',
  keptBy: community,
});

export const funds = [districtAwards, yearlyFunds, specialFund, committeeFunds];
