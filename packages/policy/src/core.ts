import { sharedEventKind } from './kinds/event.ts';
import { list, text } from './kinds/fields.ts';

/** The kinds several documents share. A policy specialises them and never changes them. */
export const core = {
  visit: sharedEventKind('visit', { title: '走访', english: 'Visit', about: ['person', 'household'] }),
  meeting: sharedEventKind('meeting', {
    title: '会议',
    english: 'Meeting',
    about: ['unit'],
    fields: {
      agenda: list({ title: '议程', english: 'Agenda' }),
      minutes: text({ title: '纪要', english: 'Minutes', maxLength: 20_000 }),
    },
  }),
  training: sharedEventKind('training', {
    title: '培训',
    english: 'Training',
    about: ['unit'],
    fields: { topic: text({ title: '主题', english: 'Topic', maxLength: 200 }) },
  }),
  activity: sharedEventKind('activity', {
    title: '活动',
    english: 'Activity',
    about: ['unit'],
    fields: { topic: text({ title: '主题', english: 'Topic', maxLength: 200 }) },
  }),
};
