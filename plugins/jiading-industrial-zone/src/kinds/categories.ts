import { category, categoryByAge } from '@lifang/policy';
import { veryElderlyMinAge } from '../settings.ts';

export const veryElderly = categoryByAge('very-elderly', {
  title: '高龄老人',
  english: 'Very elderly resident',
  cites: 'JD-3.4.2-c',
  atLeast: veryElderlyMinAge,
});
export const hardshipElderly = category('hardship-elderly', {
  title: '困难老人',
  english: 'Elderly resident in hardship',
  cites: 'JD-3.4.2-d',
  of: 'person',
});
export const livingAlone = category('living-alone', {
  title: '独居老人',
  english: 'Elderly resident living alone',
  cites: 'JD-3.4.2-e',
  of: 'person',
});
export const preferentialTreatment = category('preferential-treatment', {
  title: '重点优抚对象',
  english: 'Key recipient of preferential treatment',
  cites: 'JD-3.4.2-f',
  of: 'person',
});
// The term outlived re-education through labour, which ended in 2013: the tenant ends each membership by hand.
export const released = category('released', {
  title: '两劳释放人员',
  english: 'Person released from prison or labour re-education',
  cites: 'JD-3.4.2-g',
  of: 'person',
  sensitive: true,
});
export const hardshipHousehold = category('hardship-household', {
  title: '困难户家庭',
  english: 'Household in hardship',
  cites: 'JD-3.4.2-h',
  of: 'household',
  sensitive: true,
});
export const familyPlanning = category('family-planning', {
  title: '计划生育的重点对象',
  english: 'Key person of family planning',
  cites: 'JD-3.4.2-i',
  of: 'person',
  sensitive: true,
});

export const newHousehold = category('new-household', {
  title: '新住户',
  english: 'New household',
  cites: 'JD-3.4.2-j',
  of: 'household',
});
export const disputeHousehold = category('dispute-household', {
  title: '矛盾户',
  english: 'Household in dispute',
  cites: 'JD-3.4.2-k',
  of: 'household',
});
export const newbornHousehold = category('newborn-household', {
  title: '新生户',
  english: 'Household with a newborn',
  cites: 'JD-3.4.2-l',
  of: 'household',
});
export const illnessBereavementHousehold = category('illness-bereavement-household', {
  title: '病丧户',
  english: 'Household with illness or a death',
  cites: 'JD-3.4.2-m',
  of: 'household',
});

/** The lists the document calls 重点对象, all seven of them. */
export const keyLists = [
  veryElderly,
  hardshipElderly,
  livingAlone,
  preferentialTreatment,
  released,
  hardshipHousehold,
  familyPlanning,
];

/** Households that a change in their life calls a prompt visit to. */
const promptLists = [newHousehold, disputeHousehold, newbornHousehold, illnessBereavementHousehold];

// How young is young is the tenant's setting; a list by age only knows the other direction, so it is entered.
const youngPartyMember = category('young-party-member', {
  title: '年轻党员',
  english: 'Young Party member',
  cites: 'JD-3.1-h',
  of: 'person',
});
const volunteer = category('volunteer', {
  title: '志愿者',
  english: 'Volunteer',
  cites: ['JD-3.1-h', 'JD-3.4.4-c', 'JD-3.4.4-d'],
  of: 'person',
});
const partyMember = category('party-member', {
  title: '党员',
  english: 'Party member',
  cites: ['JD-3.1-h', 'JD-3.4.4-e'],
  of: 'person',
});
const vulnerable = category('vulnerable', {
  title: '弱势群体',
  english: 'Vulnerable resident',
  cites: 'JD-3.4.3-k',
  of: 'person',
  sensitive: true,
});

export const categories = [...keyLists, ...promptLists, youngPartyMember, volunteer, partyMember, vulnerable];
