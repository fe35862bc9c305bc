import { decimal, placeKind } from '@lifang/policy';
import { serviceFields, supportingFacilities } from './choices.ts';
import { community, developmentArea, estate, subDistrict } from './units.ts';

const area = decimal({ title: '面积(平方米)', english: 'Area in square metres', required: true });

export const committeePremises = placeKind('committee-premises', {
  title: '社区居委会办公活动用房',
  english: 'Premises of a residents committee',
  cites: ['QH-5-b', 'QH-5-c', 'QH-5-d', 'QH-5-g'],
  of: [community, estate],
  functions: [
    { value: 'office', title: '办公', english: 'Office work' },
    { value: 'activity', title: '活动', english: 'Activities' },
  ],
  fields: { area },
});
export const serviceCentre = placeKind('service-centre', {
  title: '社区服务中心',
  english: 'Community service centre',
  cites: 'QH-5-h',
  of: [subDistrict],
  functions: [{ value: 'service', title: '服务', english: 'Services' }],
  fields: { area },
});
export const serviceStation = placeKind('service-station', {
  title: '服务站(点)',
  english: 'Service station or point',
  cites: 'QH-4-c',
  of: [community],
  functions: serviceFields,
});
const supportingFacility = placeKind('supporting-facility', {
  title: '配套设施',
  english: 'Supporting facility',
  cites: 'QH-5-a',
  of: [community, developmentArea],
  functions: supportingFacilities,
});

export const places = [committeePremises, serviceCentre, serviceStation, supportingFacility];
