import { choice, decimal, eventKind, text } from '@lifang/policy';
import { plannedFacilities } from './choices.ts';

export const facilityPlan = eventKind('facility-plan', {
  title: '配套设施规划',
  english: 'Facility planned',
  cites: 'QH-5-a',
  about: ['unit'],
  fields: {
    facility: choice({
      title: '设施',
      english: 'Facility',
      required: true,
      filterable: true,
      choices: plannedFacilities,
    }),
    content: text({ title: '规划内容', english: 'What is planned' }),
  },
});
export const standardReached = eventKind('model-standard-reached', {
  title: '达到市级示范社区标准',
  english: 'Municipal model standard reached',
  cites: 'QH-5-f',
  about: ['unit'],
  fields: {
    area: decimal({ title: '办公活动用房面积(平方米)', english: 'Area of the premises in square metres' }),
    result: text({ title: '评定结果', english: 'Result of the assessment' }),
  },
});
export const premisesAccepted = eventKind('premises-accepted', {
  title: '用房验收通过',
  english: 'Premises accepted',
  cites: ['QH-5-b', 'QH-5-c'],
  about: [],
  fields: {
    builtArea: decimal({ title: '建成面积(平方米)', english: 'Area built', required: true }),
  },
});
export const premisesAwardPaid = eventKind('premises-award-paid', {
  title: '发放用房达标奖励',
  english: 'Premises award paid',
  cites: 'QH-8-c',
  about: ['unit'],
});

export const premisesEvents = [facilityPlan, standardReached, premisesAccepted, premisesAwardPaid];
