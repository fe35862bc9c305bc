import { anyOf, begins, duty, every, subject, units } from '@lifang/policy';
import {
  activity,
  area,
  block,
  blockMeeting,
  buildingGroup,
  community,
  groupLeader,
  jointMeeting,
  leader,
  patroller,
  patrolMeeting,
  study,
  studyVisit,
  training,
} from '../kinds.ts';

/** The start of a standing is something that happens, too. */
export const freshLeaders = duty('fresh-leaders', {
  title: '楼组长队伍充实',
  english: 'New building-group leaders',
  cites: 'SF-3',
  reading: '同一人在同一楼组再次担任楼组长,不算新人;到另一楼组任职算。',
  owedBy: community,
  subjects: units(community),
  when: every('year', { partial: 'waive' }),
  done: begins(groupLeader).within(subject).newcomers(),
});

/** One meeting must reach every block: a vacant seat is listed and not required. */
export const monthlyJointMeeting = duty('monthly-joint-meeting', {
  title: '每月联席会议',
  english: 'Monthly joint meeting',
  cites: 'SF-4',
  reading: '邀请即可,到会与否不论;块区内一个楼组长受邀,也算邀请到该块区。',
  owedBy: community,
  subjects: units(community),
  when: every('month', { partial: 'waive' }),
  done: jointMeeting.by(subject).reaching(block.within(subject), { invited: [leader, groupLeader] }),
});

/** Everybody in post has to be asked, and somebody else besides; nobody has to come. */
export const patrolMeetings = duty('patrol-meetings', {
  title: '每半年巡查会',
  english: 'A meeting of the patrollers each half-year',
  cites: 'SF-7.1',
  reading: '邀请即可,到会与否不论;当日没有巡查员在任的,不必请。',
  owedBy: block,
  subjects: units(block),
  when: every('half-year', { partial: 'waive' }),
  done: patrolMeeting
    .by(subject)
    .reaching(block.within(subject), { invited: patroller, everyone: true })
    .inviting(groupLeader),
});

/** Either kind will do, and a third one in a year is flagged. */
export const yearlyTraining = duty('yearly-training', {
  title: '每年培训或者参观学习',
  english: 'A training or a study visit a year',
  cites: 'SF-5',
  owedBy: community,
  subjects: units(community),
  when: every('year', { partial: 'waive' }),
  done: anyOf(training.by(subject), studyVisit.by(subject)),
  need: { least: 1, target: 2, most: 2 },
});

/** Three trainings on two topics count as two. */
export const topicsCovered = duty('topics-covered', {
  title: '培训专题覆盖',
  english: 'Topics of training',
  cites: 'SF-6',
  owedBy: area,
  subjects: units(area),
  when: every('year', { partial: 'waive' }),
  done: training.within(subject),
  counting: { distinct: 'subjectMatter' },
  need: { least: 2 },
});

export const quarterlyBlockMeeting = duty('quarterly-block-meeting', {
  title: '每季小组会',
  english: 'Quarterly block meeting',
  cites: 'SF-7',
  reading: '议程中有一项写有“安全”即可。',
  owedBy: block,
  subjects: units(block),
  when: every('quarter', { partial: 'waive' }),
  done: blockMeeting.by(subject).containing('agenda', '安全'),
});

export const yearlyStudy = duty('yearly-study', {
  title: '每年法律政策学习',
  english: 'Yearly study of law or policy',
  cites: 'SF-8',
  owedBy: block,
  subjects: units(block),
  when: every('year', { partial: 'waive' }),
  done: study.by(subject).where('subjectMatter', 'law', 'policy'),
});

/** Met when it is met for every building group. */
export const everyGroupActive = duty('every-group-active', {
  title: '楼组活动全覆盖',
  english: 'Every building group is active',
  cites: 'SF-9',
  owedBy: community,
  subjects: units(community),
  when: every('month', { partial: 'waive' }),
  done: activity.by(subject),
  rollUp: buildingGroup.within(subject),
});
