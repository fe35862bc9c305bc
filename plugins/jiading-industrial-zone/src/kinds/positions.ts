import { positionKind } from '@lifang/policy';
import { area, block, community, group } from './units.ts';

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

export const positions = [director, socialWorker, liaison, leader, officer, groupLeader];
