import { fundKind } from '@lifang/policy';
import { area, community } from './kinds.ts';
import { leastActivityFunds } from './rules/formulas.ts';

/** Every community keeps a book of its own; what it is granted in a year has a floor. */
export const activityFund = fundKind('activity-fund', {
  title: '社区活动资金',
  english: 'Activity funds of a community',
  cites: 'SF-29.4-b',
  keptBy: community,
  purposes: [
    { value: 'venue', title: '场地', english: 'Venues' },
    { value: 'equipment', title: '器材', english: 'Equipment' },
  ],
  purposesCite: 'SF-29.4-a',
  floor: leastActivityFunds,
});

/** What the area pays out. */
export const grantFund = fundKind('grant-fund', {
  title: '新区补助资金',
  english: 'Grants of the area',
  cites: 'SF-29.3-b',
  keptBy: area,
});

/** No more leaves the book than there is in it, on any day: an entry of yesterday counts for today too. */
export const mutualAid = fundKind('mutual-aid', {
  title: '社区互助金',
  english: 'Mutual aid money of a community',
  cites: 'SF-29.14',
  keptBy: community,
  covered: 'SF-29.14',
});
