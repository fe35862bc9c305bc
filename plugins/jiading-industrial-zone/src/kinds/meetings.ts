import { boolean, core } from '@lifang/policy';

export const jointMeeting = core.meeting.as('joint-meeting', {
  title: '社区联席会议',
  english: 'Joint meeting of the community',
  cites: ['JD-3.4.1-a', 'JD-3.4.1-b', 'JD-3.4.1-c'],
  about: [],
});
export const blockMeeting = core.meeting.as('block-meeting', {
  title: '块区小组会议',
  english: 'Group meeting of a block',
  cites: ['JD-3.4.1-d', 'JD-3.4.1-e', 'JD-3.4.1-f', 'JD-3.4.1-g'],
  about: [],
  fields: { extraordinary: boolean({ title: '临时召开', english: 'Called for a special reason' }) },
});
export const featureMeeting = core.meeting.as('feature-meeting', {
  title: '特色楼组创建工作小组会议',
  english: 'Meeting of the working group on feature groups',
  cites: ['JD-3.4.1-h', 'JD-3.4.1-i'],
  about: [],
});

export const meetings = [jointMeeting, blockMeeting, featureMeeting];
