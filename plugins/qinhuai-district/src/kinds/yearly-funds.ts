import { fundKind } from '@lifang/policy';
import { subDistrict } from './units.ts';

/** What the share for special funds is taken of. */
export const yearlyFunds = fundKind('yearly-funds', {
  title: '街道年度经费',
  english: 'Yearly funds of a sub-district',
  cites: 'QH-8-d',
  keptBy: subDistrict,
});
