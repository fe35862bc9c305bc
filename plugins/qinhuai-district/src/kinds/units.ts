import { core, day, integer, unitKind } from '@lifang/policy';

export const district = unitKind('district', {
  title: '区',
  english: 'District',
  cites: ['QH-2-m', 'QH-3-g', 'QH-3-n'],
  under: [],
});
export const department = unitKind('department', {
  title: '机关部门',
  english: 'Government department',
  cites: ['QH-3-b', 'QH-9-a'],
  under: [district],
});
export const subDistrict = core.subDistrict.as('sub-district', {
  title: '街道',
  english: 'Sub-district',
  cites: ['QH-2-n', 'QH-9-a'],
  under: [district],
});
/** The area of one residents committee, and the committee itself. */
export const community = core.residentsCommittee.as('community', {
  title: '社区居委会',
  english: 'Community (residents committee)',
  cites: ['QH-4-f', 'QH-4-g', 'QH-9-a'],
  under: [subDistrict],
});
export const estate = unitKind('estate', {
  title: '居民小区',
  english: 'Housing estate',
  cites: ['QH-5-b', 'QH-5-c', 'QH-5-e'],
  under: [community],
  fields: {
    plannedHouseholds: integer({
      title: '规划总户数(分期的合计)',
      english: 'Households planned, all phases together',
      min: 0,
    }),
    approvedOn: day({ title: '首次批准日期', english: 'First approved on' }),
  },
});
export const building = unitKind('building', {
  title: '楼幢',
  english: 'Building',
  cites: 'QH-9-b',
  under: [community, estate],
});
/** A part of the district that is being rebuilt, for which facilities have to be planned. */
export const developmentArea = unitKind('development-area', {
  title: '开发地区',
  english: 'Area under development',
  cites: 'QH-5-a',
  under: [district],
});

/** From the district down. */
export const units = [district, department, subDistrict, community, estate, building, developmentArea];
