import { atMost, type CaseKind, count, type EventKind, records, theCase, workflow } from '@lifang/policy';
import { commendation, volunteerNominee, workerNominee } from '../kinds/cases.ts';
import { volunteerCommended, workerCommended } from '../kinds/workers.ts';
import { districtOfficer } from './authorities.ts';

/** How many the district commends a year, for each of the two titles. */
export const COMMENDED = 20;

const round = workflow(commendation, {
  cites: ['QH-6-o', 'QH-6-p'],
  opens: { by: districtOfficer, state: 'nominating' },
  waits: { nominating: { title: '评选', english: 'Choosing', answerWithin: null } },
  final: { closed: { title: '已表彰', english: 'Commended' } },
  steps: {
    close: {
      title: '结束',
      english: 'Close',
      cites: ['QH-6-o', 'QH-6-p'],
      from: 'nominating',
      to: 'closed',
      by: districtOfficer,
    },
  },
});

/** The number is that of the round, whoever was put forward first. */
const nominated = (of: CaseKind, commended: EventKind, clause: string) =>
  workflow(of, {
    cites: clause,
    reading: '每年恰好 20 名:第 21 名不予表彰。同一人可以两个称号都得,一个称号只得一次。',
    opens: { by: districtOfficer, state: 'nominated', whileRound: ['nominating'] },
    waits: { nominated: { title: '人选', english: 'Put forward', answerWithin: null } },
    final: {
      commended: { title: '已表彰', english: 'Commended' },
      passed: { title: '未入选', english: 'Not chosen' },
    },
    steps: {
      commend: {
        title: '表彰',
        english: 'Commend',
        cites: clause,
        from: 'nominated',
        to: 'commended',
        by: districtOfficer,
        whileRound: ['nominating'],
        if: {
          place: {
            title: `每年表彰 ${COMMENDED} 名`,
            english: `${COMMENDED} a year`,
            must: atMost(count(theCase.fellowsIn('commended')), COMMENDED),
          },
        },
        effects: [records(commended)],
      },
      pass: {
        title: '不表彰',
        english: 'Pass over',
        cites: clause,
        from: 'nominated',
        to: 'passed',
        by: districtOfficer,
      },
    },
  });

export const commendationWorkflows = [
  round,
  nominated(workerNominee, workerCommended, 'QH-6-o'),
  nominated(volunteerNominee, volunteerCommended, 'QH-6-p'),
];
