import { choice, core, eventKind, list } from '@lifang/policy';

/** Who a session was for; one session may be for several. */
const audiences = list({ title: '培训对象', english: 'Audiences', maxItems: 10, maxLength: 50 });

export const zoneTraining = core.training.as('zone-training', {
  title: '工业区培训',
  english: 'Training by the zone',
  cites: ['JD-3.4.4-a', 'JD-3.4.4-b', 'JD-3.4.4-c'],
  about: [],
  fields: { audiences },
});
export const communityTraining = core.training.as('community-training', {
  title: '社区专题培训',
  english: 'Thematic training by a community',
  cites: ['JD-3.4.4-d', 'JD-3.4.4-e'],
  about: [],
  fields: { audiences },
});
export const studyVisit = core.activity.as('study-visit', {
  title: '参观学习',
  english: 'Study visit',
  cites: ['JD-3.4.4-d', 'JD-3.4.4-e'],
  about: [],
  fields: { audiences },
});
export const groupStudy = core.training.as('group-study', {
  title: '块区小组学习',
  english: 'Study session of a block',
  cites: 'JD-3.4.4-f',
  about: [],
  fields: {
    subjectMatter: choice({
      title: '学习内容',
      english: 'Studied',
      filterable: true,
      choices: [
        { value: 'policy', title: '相关政策', english: 'Policy' },
        { value: 'law', title: '法律法规', english: 'Laws and regulations' },
        { value: 'other', title: '其他', english: 'Something else' },
      ],
    }),
  },
});
export const observation = eventKind('instructor-observation', {
  title: '观摩指导',
  english: 'Observation and guidance by an instructor',
  cites: 'JD-3.4.4-h',
  about: ['unit'],
});
export const symposium = eventKind('instructor-symposium', {
  title: '座谈交流',
  english: 'Symposium with an instructor',
  cites: 'JD-3.4.4-h',
  about: ['unit'],
});

export const learning = [zoneTraining, communityTraining, studyVisit, groupStudy, observation, symposium];
