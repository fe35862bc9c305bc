import { duty, every, subject, units } from '@lifang/policy';
import { steeringInspection } from '../kinds/entry.ts';
import { district } from '../kinds/units.ts';

/** The section is there to have fewer inspections, so a third one is marked. */
const yearlyInspections = duty('yearly-inspections', {
  title: '每年组织督查',
  english: 'Inspections every year',
  cites: 'QH-3-n',
  reading: '每年一次或者两次都算完成,一次没有即为逾期;第三次只作提示,不予阻止。',
  owedBy: district,
  subjects: units(district),
  when: every('year', { partial: 'whole' }),
  done: steeringInspection.by(subject),
  need: { least: 1, most: 2 },
});

export const entryDuties = [yearlyInspections];
