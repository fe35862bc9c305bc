import { unitKind } from '@lifang/policy';

export const zone = unitKind('zone', {
  title: '工业区',
  english: 'Industrial zone',
  cites: 'JD-0-c',
  under: [],
});
export const community = unitKind('community', {
  title: '社区居委会',
  english: 'Community (residents committee)',
  cites: ['JD-0-c', 'JD-3.1-b', 'JD-3.1-c'],
  under: [zone],
});
export const area = unitKind('responsibility-area', {
  title: '责任区',
  english: 'Responsibility area',
  cites: ['JD-3.1-b', 'JD-3.1-d'],
  under: [community],
});
export const block = unitKind('autonomy-block', {
  title: '楼组自治块区',
  english: 'Self-governance block',
  cites: ['JD-3.1-b', 'JD-3.1-e'],
  under: [area],
});
export const group = unitKind('building-group', {
  title: '楼组',
  english: 'Building group',
  cites: ['JD-3.1-b', 'JD-3.1-f'],
  under: [block],
});

/** From the zone down. */
export const units = [zone, community, area, block, group];
