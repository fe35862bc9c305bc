import { bands, formula, product, theUnit } from '@lifang/policy';
import { community } from '../kinds.ts';
import { leastPerHousehold } from '../settings.ts';

/** Bands: the highest one reached wins, its own number included; below the lowest nothing is given. */
export const activityGrant = formula('activity-grant', {
  title: '社区活动补助',
  english: 'Activity grant',
  cites: ['SF-29.3-a', 'SF-29.3-b'],
  reading: '“以上”含本数;不足两户的没有规定,不适用。按一月一日的住户数。',
  of: community,
  per: 'year',
  counted: 'period-start',
  gives: 'fen',
  compute: bands(theUnit.households, [
    { from: 2, gives: 100_000 },
    { from: 3, gives: 200_000 },
  ]),
  paidTo: community,
});

/** A setting inside a formula: until the area gives it a value, nothing is determined. */
export const leastActivityFunds = formula('least-activity-funds', {
  title: '社区活动资金下限',
  english: 'Least activity funds of a community',
  cites: 'SF-29.5',
  of: community,
  per: 'year',
  gives: 'fen',
  compute: product(theUnit.households, leastPerHousehold),
});

/** A number that a limit compares with: whatever the unit, on the day of the act. */
export const leastRoom = formula('least-room', {
  title: '活动室应有面积',
  english: 'Least area of an activity room',
  cites: 'SF-29.16-a',
  of: community,
  gives: 'square-metres',
  compute: product(theUnit.households, '10.5'),
});
