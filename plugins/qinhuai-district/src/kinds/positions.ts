import { type GroupKind, positionKind } from '@lifang/policy';
import {
  recreationOrganisation,
  rightsOrganisation,
  serviceOrganisation,
  supervisionGroup,
} from './groups.ts';
import { community, district } from './units.ts';

/** Speaks for the steering committee, which decides as a body. */
export const steeringMember = positionKind('steering-committee-member', {
  title: '区社区建设指导委员会成员',
  english: 'Member of the district steering committee',
  cites: ['QH-3-g', 'QH-3-n', 'QH-3-o'],
  of: district,
  aliases: ['区指导委成员'],
});
/** Speaks for the residents committee. */
export const committeeMember = positionKind('committee-member', {
  title: '社区居委会成员',
  english: 'Member of the residents committee',
  cites: ['QH-3-f', 'QH-3-h', 'QH-4-f'],
  of: community,
  aliases: ['居委会成员'],
});
export const communityWorker = positionKind('community-worker', {
  title: '社区工作者',
  english: 'Community worker',
  cites: ['QH-1-m', 'QH-6-b'],
  of: community,
});
export const representative = positionKind('resident-representative', {
  title: '居民代表',
  english: 'Resident representative',
  cites: ['QH-2-d', 'QH-2-j'],
  of: community,
});
export const activist = positionKind('resident-activist', {
  title: '居民骨干',
  english: 'Resident activist',
  cites: 'QH-1-k',
  of: community,
});
const placedStaff = positionKind('placed-staff', {
  title: '机关部门配备到社区的工作人员',
  english: 'Staff placed in a community by a department',
  cites: 'QH-3-l',
  of: community,
});

export const supervisionLeader = positionKind('supervision-leader', {
  title: '民主监督小组组长',
  english: 'Leader of a supervision group',
  cites: 'QH-2-e',
  of: supervisionGroup,
});
export const supervisionDeputy = positionKind('supervision-deputy', {
  title: '民主监督小组副组长',
  english: 'Deputy leader of a supervision group',
  cites: 'QH-2-f',
  of: supervisionGroup,
});
export const supervisionMember = positionKind('supervision-member', {
  title: '民主监督小组委员',
  english: 'Ordinary member of a supervision group',
  cites: 'QH-2-g',
  of: supervisionGroup,
});

const head = (name: string, title: string, english: string, of: GroupKind) =>
  positionKind(name, { title, english, cites: ['QH-1-k', 'QH-1-l', 'QH-1-m'], of });

const rightsHead = head(
  'rights-organisation-head',
  '维权类民间组织负责人',
  'Head of a rights organisation',
  rightsOrganisation,
);
const recreationHead = head(
  'recreation-organisation-head',
  '娱乐类民间组织负责人',
  'Head of a recreation organisation',
  recreationOrganisation,
);
const serviceHead = head(
  'service-organisation-head',
  '服务类民间组织负责人',
  'Head of a service organisation',
  serviceOrganisation,
);

export const supervisionSeats = [supervisionLeader, supervisionDeputy, supervisionMember];
export const heads = [rightsHead, recreationHead, serviceHead];

export const positions = [
  steeringMember,
  committeeMember,
  communityWorker,
  representative,
  activist,
  placedStaff,
  ...supervisionSeats,
  ...heads,
];
