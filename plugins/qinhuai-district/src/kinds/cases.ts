import { boolean, caseKind, choice, decimal, type Fields, money, text } from '@lifang/policy';
import { entryName } from './entry.ts';
import { community, department, district, estate, subDistrict } from './units.ts';

/** Who wants to come into communities: a department, or a sub-district where the tenant has decided that the rule binds those too. */
type Applicant = typeof department | typeof subDistrict;

const entry = (of: Applicant, name: string, title: string, english: string, cites: string) =>
  caseKind(of === department ? name : `${name}-by-sub-district`, {
    title: of === department ? title : `${title}(街道)`,
    english: of === department ? english : `${english} by a sub-district`,
    cites,
    of,
    about: [community],
    fields: {
      department: text({
        title: '申请单位',
        english: 'Who applies',
        required: true,
        class: 'public',
        maxLength: 200,
      }),
      need: text({ title: '确需的理由', english: 'Why it is needed', required: true }),
      name: entryName,
    },
  });

/** One applicant's wish for one thing in some communities: what is granted for one matter admits no other. */
const entries = (name: string, title: string, english: string, cites: string) =>
  [entry(department, name, title, english, cites), entry(subDistrict, name, title, english, cites)] as const;

export const bodyEntries = entries('entry-of-body', '设立工作机构准入', 'Entry of a working body', 'QH-3-b');
export const signboardEntries = entries('entry-of-signboard', '挂牌准入', 'Entry of a signboard', 'QH-3-c');
export const ledgerEntries = entries('entry-of-ledger', '新设台帐准入', 'Entry of a new ledger', 'QH-3-d');
export const inspectionEntries = entries(
  'entry-of-inspection',
  '检查考核准入',
  'Entry of an inspection',
  'QH-3-e',
);

/** Work a department asks a committee to help with. */
export const handedTask = caseKind('handed-task', {
  title: '协办事项',
  english: 'Task handed to a committee',
  cites: ['QH-3-i', 'QH-3-j'],
  of: community,
  about: [department],
  fields: {
    task: text({ title: '事项', english: 'Task', required: true }),
    powersGranted: boolean({ title: '是否赋予相应权利', english: 'Comes with powers', required: true }),
    powers: text({ title: '赋予的权利', english: 'Powers' }),
    funds: money({ title: '拨付的工作经费', english: 'Funds', required: true }),
  },
});

/** One inspection by the steering committee, and what it found. */
export const inspectionRound = caseKind('inspection-round', {
  title: '准入制督查',
  english: 'Inspection of the entry rule',
  cites: 'QH-3-n',
  of: district,
});
export const inspectionFinding = caseKind('inspection-finding', {
  title: '督查发现的问题',
  english: 'Problem found by an inspection',
  cites: 'QH-3-o',
  of: district,
  about: [department, subDistrict, community],
  least: 0,
  partOf: inspectionRound,
  fields: { problem: text({ title: '问题', english: 'Problem', required: true }) },
});

const forming = (
  name: string,
  title: string,
  english: string,
  cites: string | readonly string[],
  more: Fields = {},
) =>
  caseKind(name, {
    title,
    english,
    cites,
    of: community,
    fields: {
      organisation: text({ title: '组织名称', english: 'Name', required: true, maxLength: 200 }),
      ...more,
    },
    parties: { head: { title: '负责人人选', english: 'Person to head it' } },
  });

export const rightsForming = forming(
  'forming-rights-organisation',
  '组建维权类民间组织',
  'Forming a rights organisation',
  'QH-1-d',
);
export const recreationForming = forming(
  'forming-recreation-organisation',
  '组建娱乐类民间组织',
  'Forming a recreation organisation',
  ['QH-1-f', 'QH-1-g', 'QH-1-h'],
  {
    // Whoever enters it, this says whose organisation it is.
    founders: choice({
      title: '由谁组建',
      english: 'Who forms it',
      required: true,
      choices: [
        { value: 'residents', title: '居民', english: 'Residents' },
        { value: 'department', title: '机关部门', english: 'A department' },
        { value: 'committee', title: '社区居委会', english: 'The committee' },
      ],
    }),
  },
);
export const serviceForming = forming(
  'forming-service-organisation',
  '组建服务类民间组织',
  'Forming a service organisation',
  'QH-1-i',
);

export const supervisionElection = caseKind('supervision-group-election', {
  title: '民主监督小组选举',
  english: 'Election of a supervision group',
  cites: 'QH-2-h',
  of: community,
  about: [community],
});

export const workerService = caseKind('community-worker-service', {
  title: '社区工作者选聘、培训、考核',
  english: 'A community worker’s service',
  cites: ['QH-6-c', 'QH-6-d', 'QH-6-e', 'QH-6-f'],
  of: community,
  about: ['person'],
  notBy: ['about'],
});
export const volunteerReward = caseKind('volunteer-reward', {
  title: '志愿服务回报',
  english: 'Reward for volunteer service',
  cites: 'QH-6-n',
  of: community,
  about: ['person'],
  notBy: ['about'],
});

/** The yearly commendation, with one case for each person put forward for either title. */
export const commendation = caseKind('commendation', {
  title: '年度表彰',
  english: 'Yearly commendation',
  cites: ['QH-6-o', 'QH-6-p'],
  of: district,
  oncePer: ['unit', 'year'],
});
const nominee = (name: string, title: string, english: string, cites: string) =>
  caseKind(name, {
    title,
    english,
    cites,
    of: district,
    about: ['person'],
    partOf: commendation,
    oncePer: ['about', 'round'],
    notBy: ['about'],
  });
export const workerNominee = nominee(
  'outstanding-worker',
  '优秀社区工作者人选',
  'Candidate for outstanding worker',
  'QH-6-o',
);
export const volunteerNominee = nominee(
  'outstanding-volunteer',
  '优秀社区志愿者人选',
  'Candidate for outstanding volunteer',
  'QH-6-p',
);

/** Premises a developer has to build with a new estate. */
export const premisesHandover = caseKind('premises-handover', {
  title: '新建小区用房配套建设',
  english: 'Premises built with a new estate',
  cites: ['QH-5-b', 'QH-5-c', 'QH-5-d'],
  of: estate,
});
/** One committee's premises, for which its sub-district is rewarded once. */
export const premisesAward = caseKind('premises-award', {
  title: '用房达标一次性奖励',
  english: 'One-off award for premises',
  cites: 'QH-8-c',
  of: subDistrict,
  about: [community],
  fields: {
    area: decimal({ title: '用房面积(平方米)', english: 'Area in square metres', required: true }),
  },
});

export const cases = [
  ...bodyEntries,
  ...signboardEntries,
  ...ledgerEntries,
  ...inspectionEntries,
  handedTask,
  inspectionRound,
  inspectionFinding,
  rightsForming,
  recreationForming,
  serviceForming,
  supervisionElection,
  workerService,
  volunteerReward,
  commendation,
  workerNominee,
  volunteerNominee,
  premisesHandover,
  premisesAward,
];
