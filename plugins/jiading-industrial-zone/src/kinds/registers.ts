import { choice, day, recordKind, text } from '@lifang/policy';
import { block, group } from './units.ts';

export const summary = text({ title: '情况', english: 'What it is about', class: 'personal' });

export const workLedger = recordKind('work-ledger', {
  title: '楼组自治块区服务工作台账',
  english: 'Work ledger of a building group',
  cites: 'JD-3.4-a',
  keptBy: group,
  fields: {
    system: choice({
      title: '所属制度',
      english: 'System',
      filterable: true,
      choices: [
        { value: 'meetings', title: '定期例会', english: 'Regular meetings' },
        { value: 'visits', title: '联系走访', english: 'Visits' },
        { value: 'reports', title: '信息报告', english: 'Information reports' },
        { value: 'learning', title: '学习培训', english: 'Learning and training' },
        { value: 'awards', title: '评比交流', english: 'Awards and exchange' },
      ],
    }),
    activity: text({ title: '活动', english: 'Activity', required: true, maxLength: 200 }),
    present: text({ title: '参加人员', english: 'Who was present', class: 'personal' }),
    content: summary,
    followUp: text({ title: '后续', english: 'Follow-up', class: 'personal' }),
  },
});
const sources = [
  { value: 'visit', title: '走访', english: 'A visit' },
  { value: 'resident', title: '居民反映', english: 'Residents themselves' },
];
const forms = [
  { value: 'opinion', title: '意见', english: 'Opinion' },
  { value: 'suggestion', title: '建议', english: 'Suggestion' },
];
const issues = [
  { value: 'hot', title: '热点', english: 'Much discussed' },
  { value: 'hard', title: '难点', english: 'Hard to solve' },
];

/** What is kept of an opinion; a list can be searched by it, a case cannot. */
export const opinionFields = (filterable: boolean) => ({
  source: choice({ title: '来源', english: 'Source', required: true, filterable, choices: sources }),
  form: choice({ title: '类别', english: 'Form', filterable, choices: forms }),
  issue: choice({ title: '问题', english: 'Issue', filterable, choices: issues }),
  summary,
});

// What nobody in particular says, and what happens in a stairwell, is about the building group or the block.
export const opinions = recordKind('opinions', {
  title: '意见建议记录',
  english: 'Opinions and suggestions gathered',
  cites: 'JD-3.4.3-e',
  keptBy: block,
  about: ['person', 'household', 'unit'],
  fields: opinionFields(true),
});
export const publicOpinion = recordKind('public-opinion', {
  title: '舆情信息',
  english: 'What the public says',
  cites: 'JD-3.4.3-f',
  keptBy: block,
  fields: { summary, heardOn: day({ title: '了解日期', english: 'Heard on' }) },
});
export const disputes = recordKind('disputes', {
  title: '邻里纠纷情况',
  english: 'Neighbour disputes known',
  cites: 'JD-3.4.3-i',
  keptBy: block,
  about: ['person', 'household'],
  fields: { summary },
});
export const incidents = recordKind('incidents', {
  title: '居民突发事件情况',
  english: 'Incidents known',
  cites: ['JD-3.4.3-c', 'JD-3.4.3-j'],
  keptBy: block,
  about: ['person', 'household', 'unit'],
  fields: { summary },
});
export const needs = recordKind('needs', {
  title: '弱势群体帮扶需求',
  english: 'Help needed by the vulnerable',
  cites: 'JD-3.4.3-k',
  keptBy: block,
  about: ['person', 'household'],
  fields: { need: text({ title: '帮扶需求', english: 'Help needed', class: 'sensitive' }) },
});

export const records = [workLedger, opinions, publicOpinion, disputes, incidents, needs];
