import { positionKind } from '@lifang/policy';
import { area, block, community, group, zone } from './units.ts';

export const director = positionKind('committee-director', {
  title: '居委会主任',
  english: 'Director of the residents committee',
  cites: 'JD-3.1-c',
  of: community,
  aliases: ['主任'],
});
export const socialWorker = positionKind('responsible-social-worker', {
  title: '责任社工',
  english: 'Responsible social worker',
  cites: ['JD-3.1-d', 'JD-3.4.2-b'],
  of: area,
  aliases: ['责任区社工', '民情责任区社工'],
});
export const liaison = positionKind('team-service-liaison', {
  title: '组团式服务联系人',
  english: 'Team-service liaison',
  cites: 'JD-3.4.2-b',
  of: community,
});
export const leader = positionKind('block-leader', {
  title: '楼组自治块区组长',
  english: 'Block leader',
  cites: 'JD-3.1-e',
  of: block,
  aliases: ['一长', '楼组自治块区楼组长'],
});
export const officer = positionKind('block-officer', {
  title: '五大员',
  english: 'Block officer (one of five)',
  cites: 'JD-3.1-e',
  of: block,
});
export const groupLeader = positionKind('building-group-leader', {
  title: '居民组长',
  english: 'Building-group leader',
  cites: ['JD-3.1-b', 'JD-3.1-f'],
  of: group,
  aliases: ['楼组长'],
});

export const residentRepresentative = positionKind('resident-representative', {
  title: '居民代表',
  english: 'Resident representative',
  cites: ['JD-3.4.1-i', 'JD-3.4.4-b'],
  of: group,
});
// The text does not say which level appoints instructors, so either may; neither has to.
const zoneInstructor = positionKind('zone-instructor', {
  title: '工业区楼组自治工作指导员',
  english: 'Self-governance instructor of the zone',
  cites: 'JD-3.4.4-g',
  of: zone,
});
const communityInstructor = positionKind('community-instructor', {
  title: '社区楼组自治工作指导员',
  english: 'Self-governance instructor of a community',
  cites: 'JD-3.4.4-g',
  of: community,
});

export const positions = [
  director,
  socialWorker,
  liaison,
  leader,
  officer,
  groupLeader,
  residentRepresentative,
  zoneInstructor,
  communityInstructor,
];
