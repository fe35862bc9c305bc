import { anyOf, duty, every, freely, subject, units } from '@lifang/policy';
import { blockMeeting, featureMeeting, jointMeeting } from '../kinds/meetings.ts';
import { groupLeader, leader, officer, residentRepresentative } from '../kinds/positions.ts';
import { featureActivity } from '../kinds/programme.ts';
import { block, community } from '../kinds/units.ts';

const monthlyJointMeeting = duty('monthly-joint-meeting', {
  title: '每月社区联席会议',
  english: 'Monthly joint meeting',
  cites: 'JD-3.4.1-a',
  reading:
    '一次会议须请到每个块区:当日的块区组长,或块区内一名楼组长。请到即可,到会与否不论;无人任职的块区列为空缺,不作要求。',
  owedBy: community,
  subjects: units(community),
  when: every('month', { partial: 'waive' }),
  done: jointMeeting.by(subject).reaching(block.within(subject), { invited: [leader, groupLeader] }),
});

/** Which meetings had an item on their agenda: shown, never overdue. */
const agenda = (
  name: string,
  item: string,
  words: { readonly title: string; readonly english: string; readonly cites: string },
) =>
  duty(name, {
    ...words,
    reading: `议程中有一项写有“${item}”即可;缺这一项的会议照常算数,只在这里显示。`,
    owedBy: community,
    subjects: units(community),
    when: freely({ per: 'month' }),
    done: jointMeeting.by(subject).containing('agenda', item),
  });

const jointMeetingExchange = agenda('joint-meeting-exchange', '交流', {
  title: '联席会议交流工作',
  english: 'The joint meeting exchanges work',
  cites: 'JD-3.4.1-b',
});

const jointMeetingMatters = agenda('joint-meeting-matters', '重要事项', {
  title: '联席会议听取重要事项',
  english: 'The joint meeting hears important matters',
  cites: 'JD-3.4.1-c',
});

const quarterlyBlockMeeting = duty('quarterly-block-meeting', {
  title: '每季块区小组会议',
  english: 'Quarterly group meeting of a block',
  cites: ['JD-3.4.1-d', 'JD-3.4.1-g'],
  reading: '当日在任的五大员都请到才算,到会与否不论,没有法定人数;有特殊情况临时召开的也算。',
  owedBy: block,
  subjects: units(block),
  when: every('quarter', { partial: 'waive' }),
  done: blockMeeting.by(subject).reaching(block.within(subject), { invited: officer, everyone: true }),
});

const blockMeetingAgenda = duty('block-meeting-agenda', {
  title: '块区小组会议研究楼组工作',
  english: 'The block meeting considers the work of its groups',
  cites: 'JD-3.4.1-f',
  reading: '议程中有一项写有“楼组”即可;缺这一项的会议照常算数,只在这里显示。',
  owedBy: block,
  subjects: units(block),
  when: freely({ per: 'quarter' }),
  done: blockMeeting.by(subject).containing('agenda', '楼组'),
});

const quarterlyFeatureMeeting = duty('quarterly-feature-meeting', {
  title: '每季特色楼组创建会议',
  english: 'Quarterly meeting on feature groups',
  cites: ['JD-3.4.1-h', 'JD-3.4.1-i'],
  reading: '须邀请居民代表才算,到会与否不论;与块区小组会议是两种会议,合并召开的须登记两次。',
  owedBy: block,
  subjects: units(block),
  when: every('quarter', { partial: 'waive' }),
  done: featureMeeting.by(subject).inviting(residentRepresentative),
});

const featureActivities = duty('feature-activities', {
  title: '特色创建活动',
  english: 'Activities to become feature groups',
  cites: 'JD-3.4.1-j',
  reading: '“每季”说的是会议:活动按季显示,不算逾期。',
  owedBy: block,
  subjects: units(block),
  when: freely({ per: 'quarter' }),
  done: anyOf(featureActivity.by(subject), featureActivity.about(subject)),
});

export const meetingDuties = [
  monthlyJointMeeting,
  jointMeetingExchange,
  jointMeetingMatters,
  quarterlyBlockMeeting,
  blockMeetingAgenda,
  quarterlyFeatureMeeting,
  featureActivities,
];
