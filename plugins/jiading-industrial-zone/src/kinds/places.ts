import { placeKind } from '@lifang/policy';
import { block, community, group } from './units.ts';

export const servicePoint = placeKind('service-point', {
  title: '楼组自治服务站点',
  english: 'Service point in a home',
  cites: ['JD-3.2-a', 'JD-3.2-b'],
  of: [group],
  hosted: true,
  functions: [
    { value: 'study', title: '邻里学习活动', english: 'Learning with neighbours' },
    { value: 'mediation', title: '矛盾调解', english: 'Mediation' },
    { value: 'discussion', title: '事情商议', english: 'Talking things over' },
  ],
});
export const serviceStation = placeKind('service-station', {
  title: '同心园楼组自治块区服务站',
  english: 'Service station of blocks',
  cites: ['JD-3.2-d', 'JD-3.2-e'],
  of: [community, block],
  functions: [
    { value: 'meeting', title: '会议', english: 'Meetings' },
    { value: 'activity', title: '活动', english: 'Activities' },
    { value: 'office', title: '办公', english: 'Office work' },
    { value: 'other', title: '其他', english: 'Something else' },
  ],
});

export const places = [servicePoint, serviceStation];
