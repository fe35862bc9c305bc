import { choice, eventKind, text } from '@lifang/policy';

const gist = text({ title: '内容', english: 'Gist' });

export const informationSent = eventKind('information-sent', {
  title: '信息下达',
  english: 'Information handed to blocks for relaying',
  cites: 'JD-3.1-g',
  about: ['unit'],
  fields: { gist },
});
export const relay = eventKind('relay', {
  title: '上传下达',
  english: 'Information relayed',
  cites: 'JD-3.1-g',
  about: ['unit'],
  fields: {
    direction: choice({
      title: '方向',
      english: 'Direction',
      filterable: true,
      choices: [
        { value: 'up', title: '上传', english: 'Up' },
        { value: 'down', title: '下达', english: 'Down' },
      ],
    }),
    gist,
  },
});
export const informationReport = eventKind('information-report', {
  title: '信息报送',
  english: 'Information report',
  cites: 'JD-3.4.3-b',
  about: [],
  fields: { gist },
});
export const incidentReport = eventKind('incident-report', {
  title: '突发情况报告',
  english: 'Report of an incident',
  cites: 'JD-3.4.3-c',
  about: [],
  fields: { gist },
});
export const incidentFeedback = eventKind('incident-feedback', {
  title: '处置结果反馈',
  english: 'Feedback of the result to the block',
  cites: 'JD-3.4.3-d',
  about: ['unit'],
  fields: { gist },
});
export const publicOpinionReport = eventKind('public-opinion-report', {
  title: '舆情信息上报',
  english: 'Report of what the public says',
  cites: 'JD-3.4.3-f',
  about: [],
  fields: { gist },
});
export const policyToPublicise = eventKind('policy-to-publicise', {
  title: '政策交办宣传',
  english: 'Policy handed to blocks to be publicised',
  cites: ['JD-3.4.3-g', 'JD-3.4.3-h'],
  about: ['unit'],
  fields: {
    weight: choice({
      title: '是否重大政策',
      english: 'Weight',
      filterable: true,
      choices: [
        { value: 'major', title: '重大政策', english: 'Major' },
        { value: 'ordinary', title: '一般政策', english: 'Ordinary' },
      ],
    }),
    gist,
  },
});
export const publicity = eventKind('policy-publicity', {
  title: '政策宣传',
  english: 'Policy publicised among residents',
  cites: 'JD-3.4.3-g',
  about: [],
  fields: { gist },
});
export const reaction = eventKind('policy-reaction', {
  title: '听取政策反映',
  english: 'Reactions to a major policy heard',
  cites: 'JD-3.4.3-h',
  about: [],
  fields: { gist },
});
export const disputeAssistance = eventKind('dispute-assistance', {
  title: '协助调处邻里纠纷',
  english: 'Help in settling a dispute',
  cites: 'JD-3.4.3-l',
  about: ['person', 'household'],
});
export const incidentAssistance = eventKind('incident-assistance', {
  title: '协助处置突发事件',
  english: 'Help in handling an incident',
  cites: 'JD-3.4.3-m',
  about: ['person', 'household'],
});

export const information = [
  informationSent,
  relay,
  informationReport,
  incidentReport,
  incidentFeedback,
  publicOpinionReport,
  policyToPublicise,
  publicity,
  reaction,
  disputeAssistance,
  incidentAssistance,
];
