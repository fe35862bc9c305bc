import { choice, eventKind, text } from '@lifang/policy';
import { other, serviceFields } from './choices.ts';

const field = choice({
  title: '服务领域',
  english: 'Field of service',
  required: true,
  filterable: true,
  choices: [...serviceFields, other],
});
const provider = text({ title: '提供服务的机构', english: 'Provider', maxLength: 200 });

export const serviceArranged = eventKind('service-arranged', {
  title: '构建服务网络、服务实体',
  english: 'Service network or body arranged',
  cites: ['QH-4-a', 'QH-4-b'],
  about: [],
  fields: {
    field,
    means: choice({
      title: '形式',
      english: 'Means',
      required: true,
      filterable: true,
      choices: [
        { value: 'bought', title: '购买服务', english: 'Services bought' },
        { value: 'co-funded', title: '出资联办', english: 'Run with shared funds' },
        { value: 'brought-in', title: '引进社会服务机构', english: 'A service agency brought in' },
        other,
      ],
    }),
    provider,
  },
});
export const serviceBrand = eventKind('service-brand', {
  title: '创办服务品牌',
  english: 'Service brand created',
  cites: 'QH-4-d',
  about: [],
  fields: { brand: text({ title: '品牌名称', english: 'Name', required: true, maxLength: 200 }), provider },
});
export const helpGiven = eventKind('help-and-education', {
  title: '帮扶、教育',
  english: 'Help or education given',
  cites: ['QH-4-h', 'QH-4-i'],
  about: ['person'],
  fields: {
    form: choice({
      title: '方式',
      english: 'Form',
      filterable: true,
      choices: [
        { value: 'help', title: '帮扶', english: 'Help' },
        { value: 'education', title: '教育', english: 'Education' },
      ],
    }),
  },
});
export const residentService = eventKind('resident-service', {
  title: '为居民服务',
  english: 'Service to residents',
  cites: ['QH-4-g', 'QH-4-j'],
  about: [],
  fields: {
    audience: choice({
      title: '服务对象',
      english: 'For whom',
      required: true,
      filterable: true,
      choices: [
        { value: 'all', title: '全体居民', english: 'All residents' },
        { value: 'some', title: '部分居民', english: 'Some of them' },
      ],
    }),
    content: text({ title: '服务内容', english: 'What was done' }),
  },
});

export const serviceEvents = [serviceArranged, serviceBrand, helpGiven, residentService];
