import { anyOf, duty, every, freely, subject, units } from '@lifang/policy';
import {
  communityTraining,
  groupStudy,
  observation,
  studyVisit,
  symposium,
  zoneTraining,
} from '../kinds/learning.ts';
import { block, community, group, zone } from '../kinds/units.ts';

interface Words {
  readonly title: string;
  readonly english: string;
  readonly cites: string;
}

/** The zone trains an audience once a year at least; one session may be for several audiences. */
const byTheZone = (name: string, audience: string, words: Words) =>
  duty(name, {
    ...words,
    reading: `培训对象中写有“${audience}”的培训每年至少一次;一次培训可以同时满足几类对象。`,
    owedBy: zone,
    subjects: units(zone),
    when: every('year', { partial: 'waive' }),
    done: zoneTraining.by(subject).containing('audiences', audience),
  });

const groupLeadersTrained = byTheZone('group-leaders-trained', '居民组长', {
  title: '工业区培训居民组长',
  english: 'The zone trains building-group leaders',
  cites: 'JD-3.4.4-a',
});
const representativesTrained = byTheZone('representatives-trained', '居民代表', {
  title: '工业区培训居民代表',
  english: 'The zone trains resident representatives',
  cites: 'JD-3.4.4-b',
});
const officersTrained = byTheZone('officers-trained', '志愿者', {
  title: '工业区培训一长五大员等志愿者',
  english: 'The zone trains block officers and other volunteers',
  cites: 'JD-3.4.4-c',
});

/** “不少于1-2次” is a minimum written as a range: one is owed, two are hoped for. */
const byTheCommunity = (name: string, audience: string, words: Words) =>
  duty(name, {
    ...words,
    reading: `“不少于1-2次”读作最低一次、期望两次,没有上限;培训对象中写有“${audience}”的专题培训和参观学习都算。`,
    owedBy: community,
    subjects: units(community),
    when: every('year', { partial: 'waive' }),
    done: anyOf(
      communityTraining.by(subject).containing('audiences', audience),
      studyVisit.by(subject).containing('audiences', audience),
    ),
    need: { least: 1, target: 2 },
  });

const volunteersLearn = byTheCommunity('volunteers-learn', '志愿者', {
  title: '社区培训一长五大员等志愿者',
  english: 'The community trains block officers and other volunteers',
  cites: 'JD-3.4.4-d',
});
const partyMembersLearn = byTheCommunity('party-members-learn', '党员', {
  title: '社区培训党员',
  english: 'The community trains Party members',
  cites: 'JD-3.4.4-e',
});

const yearlyGroupStudy = duty('yearly-group-study', {
  title: '块区小组学习',
  english: 'Study sessions of a block',
  cites: 'JD-3.4.4-f',
  reading: '学习内容为相关政策或者法律法规的才算,两者不要求都有;同一天只计一次。',
  owedBy: block,
  subjects: units(block),
  when: every('year', { partial: 'waive' }),
  done: groupStudy.by(subject).where('subjectMatter', 'policy', 'law'),
  need: { least: 2 },
});

const instruction = duty('instruction', {
  title: '指导员观摩指导、座谈交流',
  english: 'Observation and symposiums with instructors',
  cites: 'JD-3.4.4-h',
  reading: '没有频次和数量:按年显示各楼组的情况,不算逾期。',
  owedBy: community,
  subjects: units(group),
  when: freely({ per: 'year' }),
  done: anyOf(observation.about(subject), symposium.about(subject)),
});

export const learningDuties = [
  groupLeadersTrained,
  representativesTrained,
  officersTrained,
  volunteersLearn,
  partyMembersLearn,
  yearlyGroupStudy,
  instruction,
];
