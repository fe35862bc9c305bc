import { atSubject, authority, office, speaksThrough, staff } from '@lifang/policy';
import { activist, committeeMember, representative, steeringMember } from '../kinds/positions.ts';
import { community, department, district, subDistrict } from '../kinds/units.ts';

/** The committee itself, and the body that decides on entries. */
export const committee = office(community, committeeMember);
/** The committees of the communities that somebody else's case is about. */
export const theCommittees = atSubject(committee);
export const steeringCommittee = office(district, steeringMember);

export const districtOfficer = staff(district, 'officer');
export const streetOfficer = staff(subDistrict, 'officer');

/** A department that applies, and one that a committee's case is about. */
export const departmentOfficer = staff(department, 'officer');
export const theDepartmentConcerned = atSubject(departmentOfficer);

/** A department stands beside the sub-districts and not above a community, so an officer of the district records its act. */
export const theDepartment = speaksThrough(
  districtOfficer,
  authority('department', { title: '机关部门', english: 'The department' }),
);
export const theAssembly = speaksThrough(
  office(community, representative),
  authority('assembly', { title: '社区成员代表大会', english: 'The assembly' }),
);
export const theResidents = speaksThrough(
  office(community, committeeMember, activist),
  authority('residents', { title: '居民', english: 'The residents' }),
);
export const theDeveloper = speaksThrough(
  streetOfficer,
  authority('developer', { title: '开发单位', english: 'The developer' }),
);
