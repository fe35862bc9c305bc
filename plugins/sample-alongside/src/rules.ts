import { duty, every, linesOf, people, seats, subject, units } from '@lifang/policy';
import { committee, contact, listening, livingAlone, supervision, volunteering } from './kinds.ts';

export const quarterlyListening = duty('quarterly-listening', {
  title: '每季减负座谈会',
  english: 'Quarterly meeting on lighter work',
  cites: 'SA-2',
  owedBy: committee,
  subjects: units(committee),
  when: every('quarter', { partial: 'waive' }),
  done: listening.by(subject),
});

export const monthlyContact = duty('monthly-contact', {
  title: '每月联系独居老人',
  english: 'Monthly contact with people living alone',
  cites: 'SA-3',
  reading: '月中列入名单的,自下一个整月起。',
  owedBy: committee,
  subjects: people.in(livingAlone),
  when: every('month', { partial: 'waive' }),
  done: contact.about(subject),
});

export const volunteeringKept = duty('volunteering-kept', {
  title: '每年登记志愿服务',
  english: 'Volunteering is registered every year',
  cites: 'SA-6',
  owedBy: committee,
  subjects: units(committee),
  when: every('year', { partial: 'waive' }),
  done: linesOf(volunteering).by(subject),
});

export const supervisionSeats = seats('supervision-seats', {
  title: '居务监督小组的人数',
  english: 'Size of the supervision group',
  cites: 'SA-4',
  of: supervision,
  total: [9, null],
});
