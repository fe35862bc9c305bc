import {
  always,
  by,
  duty,
  every,
  held,
  inWindow,
  type PositionKind,
  people,
  subject,
  units,
} from '@lifang/policy';
import { supervised } from '../kinds/categories.ts';
import {
  assemblyMeeting,
  committeeAppraisal,
  guidanceIssued,
  opinionReviewed,
  rightsFormed,
  serviceFormed,
  supervisionElected,
  workerAppraisal,
} from '../kinds/organisations.ts';
import { communityWorker, supervisionDeputy, supervisionLeader } from '../kinds/positions.ts';
import { community, district, subDistrict } from '../kinds/units.ts';
import {
  appraisalInterval,
  rightsOrganisationDeadline,
  serviceOrganisationDeadline,
  span,
  supervisionGroupDeadline,
} from '../settings.ts';
import { once } from './once.ts';
import { shown } from './shown.ts';

const guidance = once(
  'organisation-guidance',
  {
    title: '出台社区民间组织指导性意见',
    english: 'A guiding opinion on civil organisations is issued',
    cites: ['QH-1-b', 'QH-1-c'],
    reading: '原文没有写由谁、何时出台:由区出台,五项内容缺一不可;未设定完成日之前一直显示未完,不算逾期。',
  },
  { owedBy: district, subjects: units(district), done: guidanceIssued.by(subject) },
);

const opinionReview = duty('opinion-review', {
  title: '期满前复核意见',
  english: 'The opinion is looked at again before it ends',
  cites: 'QH-0-a',
  reading: '原文只写管两到三年,复核是推荐的读法:最后一年里做一次。印发日期填写之前一直显示未完,不算逾期。',
  owedBy: district,
  subjects: units(district),
  when: inWindow(span.reviewFrom, span.until),
  done: opinionReviewed.by(subject),
});

const rightsOrganisations = duty('rights-organisations', {
  title: '组建维权类民间组织',
  english: 'Rights organisations are formed',
  cites: 'QH-1-e',
  reading:
    '每个社区至少有一个,列举的名称只是例子。年份隐去,由设置给出;“基本完成”按社区显示实际完成情况,与设定的百分比对照。',
  owedBy: community,
  subjects: units(community),
  when: by(rightsOrganisationDeadline),
  done: rightsFormed.by(subject),
});
const serviceOrganisations = duty('service-organisations', {
  title: '每个社区至少组建一个服务类民间组织',
  english: 'Every community forms a service organisation',
  cites: 'QH-1-j',
  reading: '到那年年底已经组建即可,不必当年新建;年份隐去,由设置给出。',
  owedBy: community,
  subjects: units(community),
  when: by(serviceOrganisationDeadline),
  done: serviceFormed.by(subject),
});

const supervisionGroups = duty('supervision-groups', {
  title: '每个社区选举产生民主监督小组',
  english: 'Every community elects a supervision group',
  cites: ['QH-2-b', 'QH-2-o'],
  reading: '“全部完成”即每个社区都有;可以先试点。年份隐去,由设置给出。',
  owedBy: subDistrict,
  subjects: units(community),
  when: by(supervisionGroupDeadline),
  done: supervisionElected.by(subject),
});

/** Asked only where a group was elected; the days of a gap are shown as such. */
const seated = (name: string, position: PositionKind, title: string, english: string, cites: string) =>
  duty(name, {
    title,
    english,
    cites,
    reading: '小组选举产生之后不得空缺;空缺的日子照实显示。',
    owedBy: community,
    subjects: units(community).in(supervised),
    when: always(),
    done: held(position).at(subject),
  });
const leaderSeated = seated(
  'supervision-leader-in-office',
  supervisionLeader,
  '民主监督小组组长在任',
  'The supervision group has a leader',
  'QH-2-e',
);
const deputySeated = seated(
  'supervision-deputy-in-office',
  supervisionDeputy,
  '民主监督小组副组长在任',
  'The supervision group has a deputy leader',
  'QH-2-f',
);

const assemblies = shown(
  'assembly-meetings',
  {
    title: '召开社区成员代表大会',
    english: 'The assembly meets',
    cites: 'QH-2-i',
    reading: '原文没有写多久一次:按年显示次数,不算逾期。',
  },
  { owedBy: community, subjects: units(community), done: assemblyMeeting.by(subject) },
);
const committeeAppraised = duty('committee-appraised', {
  title: '评议社区居委会工作',
  english: 'The committee’s work is appraised',
  cites: 'QH-2-j',
  reading: '由民主监督小组组织居民代表评议。间隔随区统一制定的制度:未设定之前只显示已过天数,不算逾期。',
  owedBy: community,
  subjects: units(community),
  when: every(appraisalInterval, { since: 'last' }),
  done: committeeAppraisal.about(subject),
});
const workersAppraised = duty('workers-appraised', {
  title: '评议社区工作者履职情况',
  english: 'Workers’ performance is appraised',
  cites: 'QH-2-k',
  reading: '人人都要评议,住在别处的也一样。间隔随区统一制定的制度:未设定之前只显示已过天数,不算逾期。',
  owedBy: community,
  subjects: people.holding(communityWorker),
  when: every(appraisalInterval, { since: 'last' }),
  done: workerAppraisal.about(subject),
});

export const organisationDuties = [
  guidance,
  opinionReview,
  rightsOrganisations,
  serviceOrganisations,
  supervisionGroups,
  leaderSeated,
  deputySeated,
  assemblies,
  committeeAppraised,
  workersAppraised,
];
