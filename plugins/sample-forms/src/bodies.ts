import { category, choice, groupKind, positionKind } from '@lifang/policy';
import { area, block, community } from './kinds.ts';

export const representative = category('representative', {
  title: '居民代表',
  english: "Residents' representatives",
  cites: 'SF-22-a',
  of: 'person',
});
export const activist = category('activist', {
  title: '居民骨干',
  english: 'Active residents',
  cites: 'SF-23-a',
  of: 'person',
});
export const communityWorker = category('community-worker', {
  title: '社区工作者',
  english: 'Community workers',
  cites: 'SF-23-b',
  of: 'person',
});
export const underSanction = category('under-sanction', {
  title: '受处分人员',
  english: 'People under sanction',
  cites: 'SF-23-c',
  of: 'person',
  sensitive: true,
});

export const steering = groupKind('steering-group', {
  title: '共治小组',
  english: 'Steering group',
  cites: 'SF-22-a',
  of: community,
});
export const head = positionKind('steering-head', {
  title: '组长',
  english: 'Head',
  cites: 'SF-22-b',
  of: steering,
});
export const deputy = positionKind('steering-deputy', {
  title: '副组长',
  english: 'Deputy head',
  cites: 'SF-22-c',
  of: steering,
});
export const ordinary = positionKind('steering-member', {
  title: '委员',
  english: 'Ordinary member',
  cites: 'SF-22-d',
  of: steering,
});

export const areaOfficer = positionKind('area-officer', {
  title: '新区干部',
  english: 'Officer of the area',
  cites: 'SF-25-c',
  of: area,
});
export const liaisonBody = groupKind('liaison-body', {
  title: '联络会',
  english: 'Liaison body',
  cites: 'SF-25-a',
  of: community,
});
export const liaisonSeat = positionKind('liaison-seat', {
  title: '联络会成员',
  english: 'Seat in the liaison body',
  cites: ['SF-25-b', 'SF-25-c'],
  of: liaisonBody,
});

export const watch = groupKind('watch-group', {
  title: '监督组',
  english: 'Watch group',
  cites: 'SF-25.1-a',
  of: community,
  fields: {
    chosen: choice({
      title: '产生方式',
      english: 'How it came about',
      choices: [
        { value: 'elected', title: '居民推选', english: 'Elected by residents' },
        { value: 'named', title: '指定', english: 'Named' },
      ],
    }),
  },
});
export const watchHead = positionKind('watch-head', {
  title: '监督组组长',
  english: 'Head of the watch group',
  cites: 'SF-25.1-c',
  of: watch,
});
export const watcher = positionKind('watcher', {
  title: '监督组成员',
  english: 'Member of the watch group',
  cites: 'SF-25.1-b',
  of: watch,
});

export const circle = groupKind('circle', {
  title: '兴趣小组',
  english: 'Circle',
  cites: 'SF-29.12-a',
  of: community,
});

export const dutyTeam = groupKind('duty-team', {
  title: '联勤组',
  english: 'Duty team',
  cites: 'SF-25.2',
  of: block,
});
export const dutySeat = positionKind('duty-seat', {
  title: '联勤组成员',
  english: 'Seat in the duty team',
  cites: 'SF-25.2',
  of: dutyTeam,
});
