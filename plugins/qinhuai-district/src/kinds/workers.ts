import { choice, core, eventKind, list, text } from '@lifang/policy';

export const workersOpinion = eventKind('workers-opinion-issued', {
  title: '社区工作者队伍建设意见出台',
  english: 'Opinion on the community-worker team issued',
  cites: 'QH-6-a',
  about: [],
});
export const procedureIssued = eventKind('procedure-issued', {
  title: '社区工作者管理程序制定',
  english: 'Procedure for community workers laid down',
  cites: ['QH-6-c', 'QH-6-d', 'QH-6-e'],
  about: [],
  fields: {
    procedure: choice({
      title: '程序',
      english: 'Procedure',
      required: true,
      filterable: true,
      choices: [
        { value: 'recruitment', title: '选聘', english: 'Recruitment' },
        { value: 'training', title: '培训', english: 'Training' },
        { value: 'assessment', title: '考核', english: 'Assessment' },
        { value: 'other', title: '其他', english: 'Another' },
      ],
    }),
    content: text({ title: '内容', english: 'Content', maxLength: 20_000 }),
  },
});

export const centralTraining = core.training.as('central-training', {
  title: '社区工作者集中培训',
  english: 'Central training of community workers',
  cites: 'QH-6-g',
  about: [],
  fields: { themes: list({ title: '培训主题', english: 'Themes', required: true }) },
});
const specialisedTraining = core.training.as('specialised-training', {
  title: '分类培训',
  english: 'Specialised training',
  cites: 'QH-6-h',
  about: [],
});
export const regularTraining = core.training.as('regular-training', {
  title: '经常性培训',
  english: 'Regular training',
  cites: 'QH-6-i',
  about: [],
  fields: { issue: text({ title: '重点问题', english: 'Key issue', maxLength: 200 }) },
});

export const workerCommended = eventKind('outstanding-worker-commended', {
  title: '表彰优秀社区工作者',
  english: 'Outstanding community worker commended',
  cites: 'QH-6-o',
  about: ['person'],
});
export const volunteerCommended = eventKind('outstanding-volunteer-commended', {
  title: '表彰优秀社区志愿者',
  english: 'Outstanding community volunteer commended',
  cites: 'QH-6-p',
  about: ['person'],
});

export const workerEvents = [
  workersOpinion,
  procedureIssued,
  centralTraining,
  specialisedTraining,
  regularTraining,
  workerCommended,
  volunteerCommended,
];
