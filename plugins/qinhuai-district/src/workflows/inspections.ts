import { none, records, text, theCase, workflow } from '@lifang/policy';
import { inspectionFinding, inspectionRound } from '../kinds/cases.ts';
import { steeringInspection } from '../kinds/entry.ts';
import { correctionLimit } from '../settings.ts';
import { steeringCommittee, theDepartment } from './authorities.ts';

const report = text({ title: '督查报告', english: 'Report', required: true });
const correction = text({ title: '纠正记录', english: 'How it was corrected', required: true });

const inspecting = workflow(inspectionRound, {
  cites: 'QH-3-n',
  opens: { by: steeringCommittee, state: 'planned' },
  waits: {
    planned: { title: '已安排', english: 'Planned', answerWithin: null },
    held: { title: '已督查', english: 'Held', answerWithin: null },
  },
  final: {
    closed: { title: '已结束', english: 'Closed' },
    dropped: { title: '已取消', english: 'Dropped' },
  },
  steps: {
    hold: {
      title: '督查',
      english: 'Hold',
      cites: 'QH-3-n',
      from: 'planned',
      to: 'held',
      by: steeringCommittee,
      requires: { report },
      effects: [records(steeringInspection)],
    },
    close: {
      title: '结束',
      english: 'Close',
      cites: 'QH-3-o',
      from: 'held',
      to: 'closed',
      by: steeringCommittee,
      if: {
        corrected: {
          title: '发现的问题都已纠正并复核',
          english: 'Every problem found is corrected and checked',
          must: none(theCase.partsIn('found', 'corrected')),
        },
      },
    },
    drop: {
      title: '取消',
      english: 'Drop',
      cites: 'QH-3-n',
      from: 'planned',
      to: 'dropped',
      by: steeringCommittee,
      reason: true,
    },
  },
});

const correcting = workflow(inspectionFinding, {
  cites: 'QH-3-o',
  reading: '“及时”没有数字:自发现之日起显示已过天数,租户设定期限后才算逾期。',
  opens: { by: steeringCommittee, state: 'found', whileRound: ['held'] },
  waits: {
    found: { title: '待纠正', english: 'To be corrected', answerWithin: correctionLimit },
    corrected: { title: '待复核', english: 'To be checked', answerWithin: null },
  },
  final: { settled: { title: '已纠正', english: 'Settled' } },
  steps: {
    correct: {
      title: '纠正',
      english: 'Correct',
      cites: 'QH-3-o',
      from: 'found',
      to: 'corrected',
      by: theDepartment,
      requires: { correction },
    },
    settle: {
      title: '复核通过',
      english: 'Check and settle',
      cites: 'QH-3-o',
      from: 'corrected',
      to: 'settled',
      by: steeringCommittee,
    },
    reopen: {
      title: '退回纠正',
      english: 'Send back',
      cites: 'QH-3-o',
      from: 'corrected',
      to: 'found',
      by: steeringCommittee,
      reason: true,
    },
  },
});

export const inspectionWorkflows = [inspecting, correcting];
