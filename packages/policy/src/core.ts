import { sharedEventKind } from './kinds/event.ts';
import { list, text } from './kinds/fields.ts';
import { sharedGroupKind } from './kinds/group.ts';
import { sharedRecordKind } from './kinds/record.ts';
import { sharedUnitKind } from './kinds/unit.ts';

/**
 * The kinds several documents share. A policy specialises them and never changes them. Of events each policy has its own, and
 * rules over the shared kind count them all; of levels, bodies and registers there is one for all policies.
 */
export const core = {
  subDistrict: sharedUnitKind('sub-district', { title: '街道', english: 'Sub-district' }),
  residentsCommittee: sharedUnitKind('residents-committee', {
    title: '社区居委会',
    english: 'Residents committee',
  }),
  supervisionGroup: sharedGroupKind('supervision-group', {
    title: '居务监督小组',
    english: 'Supervision group',
  }),
  volunteerService: sharedRecordKind('volunteer-service', {
    title: '志愿服务登记',
    english: 'Register of volunteer service',
  }),
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
