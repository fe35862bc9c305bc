import { limit, none, recording, theAct } from '@lifang/policy';
import { blockMeeting, jointMeeting } from '../kinds/meetings.ts';
import { groupLeader, leader } from '../kinds/positions.ts';

const FLAGGED = '议程中有一项写到即可;缺项的会议照常算数,只加标注。';

const jointMeetingAgenda = limit('joint-meeting-agenda', {
  title: '联席会议的议程',
  english: 'Agenda of the joint meeting',
  cites: ['JD-3.4.1-b', 'JD-3.4.1-c'],
  reading: FLAGGED,
  on: recording(jointMeeting),
  requires: {
    exchange: {
      title: '议程中有“交流”',
      english: 'The agenda has an exchange of work',
      cites: 'JD-3.4.1-b',
      must: theAct.contains('agenda', '交流'),
    },
    matters: {
      title: '议程中有“重要事项”',
      english: 'The agenda has the important matters',
      cites: 'JD-3.4.1-c',
      must: theAct.contains('agenda', '重要事项'),
    },
  },
  otherwise: 'flag',
});

const blockMeetingTopics = limit('block-meeting-topics', {
  title: '块区小组会议的议程',
  english: 'Agenda of a block meeting',
  cites: 'JD-3.4.1-f',
  reading: FLAGGED,
  on: recording(blockMeeting),
  requires: {
    groups: {
      title: '议程中写到“楼组”',
      english: 'The agenda has the building groups',
      must: theAct.contains('agenda', '楼组'),
    },
  },
  otherwise: 'flag',
});

const ownBlocksOnly = limit('joint-meeting-own-blocks', {
  title: '联席会议请本社区的块区',
  english: 'The joint meeting invites the blocks of its own community',
  cites: 'JD-3.4.1-a',
  reading: '各社区开各社区的联席会议;别的社区的块区组长、楼组长不列为受邀或者到会的人。',
  on: recording(jointMeeting),
  requires: {
    own: {
      title: '受邀和到会的块区组长、楼组长都在本社区任职',
      english: 'Every block or building-group leader invited or present holds the post in this community',
      must: none(theAct.invitedFromElsewhere(leader, groupLeader)),
    },
  },
  otherwise: 'refuse',
});

export const meetingLimits = [jointMeetingAgenda, blockMeetingTopics, ownBlocksOnly];
