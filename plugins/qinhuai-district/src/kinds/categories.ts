import { category } from '@lifang/policy';

export const extremeHardship = category('extreme-hardship', {
  title: '特困群众',
  english: 'Resident in extreme hardship',
  cites: 'QH-4-h',
  of: 'person',
  sensitive: true,
});
export const specialPerson = category('special-person', {
  title: '特殊人员',
  english: 'Special person',
  cites: 'QH-4-i',
  of: 'person',
  sensitive: true,
});
const volunteer = category('volunteer', {
  title: '社区志愿者',
  english: 'Community volunteer',
  cites: ['QH-6-m', 'QH-6-p'],
  of: 'person',
});

/** Communities in which the supervision group is tried first. */
const pilot = category('pilot-community', {
  title: '民主监督小组试点社区',
  english: 'Community piloting the supervision group',
  cites: 'QH-2-n',
  of: 'unit',
});
/** Follows from elections: on the list while an elected group is in office. */
export const supervised = category('community-with-supervision-group', {
  title: '已设民主监督小组的社区',
  english: 'Community with a supervision group',
  cites: 'QH-2-b',
  of: 'unit',
});
export const readyForStations = category('community-ready-for-stations', {
  title: '有条件设立服务站(点)的社区',
  english: 'Community able to have service stations',
  cites: 'QH-4-c',
  of: 'unit',
});
export const readyForNetwork = category('community-ready-for-network', {
  title: '具备条件建立信息网络的社区',
  english: 'Community able to have an information network',
  cites: ['QH-7-e', 'QH-7-g'],
  of: 'unit',
});
/** Follows from awards paid: a committee earns its sub-district the award once. */
export const awarded = category('committee-awarded', {
  title: '已发放用房达标奖励的社区居委会',
  english: 'Committee for which the premises award was paid',
  cites: 'QH-8-c',
  of: 'unit',
});

export const categories = [
  extremeHardship,
  specialPerson,
  volunteer,
  pilot,
  supervised,
  readyForStations,
  readyForNetwork,
  awarded,
];
