import { choice, core, eventKind, text } from '@lifang/policy';

const matter = (title: string, english: string) => text({ title, english, required: true });

export const guidanceIssued = eventKind('organisation-guidance-issued', {
  title: '社区民间组织指导性意见出台',
  english: 'Guiding opinion on civil organisations issued',
  cites: ['QH-1-b', 'QH-1-c'],
  about: [],
  // All five matters have to be settled: without one of them it is not the opinion the text asks for.
  fields: {
    nature: matter('性质', 'Nature'),
    tasks: matter('任务', 'Tasks'),
    form: matter('组织形式', 'Form of organisation'),
    rules: matter('活动规则', 'Rules of activity'),
    funding: matter('经费来源', 'Sources of funds'),
  },
});

export const opinionReviewed = eventKind('opinion-reviewed', {
  title: '意见复核',
  english: 'Opinion looked at again',
  cites: 'QH-0-a',
  about: [],
  fields: { outcome: text({ title: '复核结论', english: 'What was concluded', required: true }) },
});

const formed = (name: string, title: string, english: string, cites: string | readonly string[]) =>
  eventKind(name, { title, english, cites, about: [] });

export const rightsFormed = formed(
  'rights-organisation-formed',
  '维权类民间组织组建',
  'Rights organisation formed',
  ['QH-1-d', 'QH-1-e'],
);
export const recreationFormed = formed(
  'recreation-organisation-formed',
  '娱乐类民间组织组建',
  'Recreation organisation formed',
  'QH-1-f',
);
export const serviceFormed = formed(
  'service-organisation-formed',
  '服务类民间组织组建',
  'Service organisation formed',
  ['QH-1-i', 'QH-1-j'],
);

export const supervisionElected = eventKind('supervision-group-elected', {
  title: '民主监督小组选举产生',
  english: 'Supervision group elected',
  cites: ['QH-2-b', 'QH-2-h'],
  about: ['unit'],
});
export const assemblyMeeting = core.meeting.as('assembly-meeting', {
  title: '社区成员代表大会会议',
  english: 'Meeting of the assembly',
  cites: 'QH-2-i',
  about: [],
});

const result = text({ title: '评议意见', english: 'What was found', class: 'personal' });

export const committeeAppraisal = eventKind('committee-appraisal', {
  title: '评议社区居委会工作',
  english: 'Appraisal of the committee’s work',
  cites: 'QH-2-j',
  about: ['unit'],
  fields: { result },
});
export const workerAppraisal = eventKind('worker-appraisal', {
  title: '评议社区工作者履职',
  english: 'Appraisal of how a worker performs',
  cites: 'QH-2-k',
  about: ['person'],
  fields: {
    result,
    grade: choice({
      title: '评议等次',
      english: 'Grade',
      class: 'personal',
      choices: [
        { value: 'good', title: '满意', english: 'Satisfied' },
        { value: 'fair', title: '基本满意', english: 'Fairly satisfied' },
        { value: 'poor', title: '不满意', english: 'Not satisfied' },
      ],
    }),
  },
});

export const organisationEvents = [
  opinionReviewed,
  guidanceIssued,
  rightsFormed,
  recreationFormed,
  serviceFormed,
  supervisionElected,
  assemblyMeeting,
  committeeAppraisal,
  workerAppraisal,
];
