import { caseKind, enters, keeps, records, text, workflow } from '@lifang/policy';
import { disputeHousehold } from '../kinds/categories.ts';
import { disputeAssistance } from '../kinds/information.ts';
import { disputes, summary } from '../kinds/registers.ts';
import { block } from '../kinds/units.ts';
import { theBlock, theCommittee } from './actors.ts';

export const dispute = caseKind('dispute', {
  title: '邻里纠纷',
  english: 'Dispute between neighbours',
  cites: ['JD-3.4.3-i', 'JD-3.4.3-l'],
  of: block,
  about: ['household'],
  fields: { summary },
  notBy: ['about'],
});

/** Whatever comes of it, the households are then on the list of those in dispute, which is owed a prompt visit. */
export const mediating = workflow(dispute, {
  cites: ['JD-3.4.3-i', 'JD-3.4.3-l'],
  reading: '由居委会调处,块区只是协助;办结的同时列为矛盾户,及时走访。当事人家里的人不能自己经办。',
  opens: { by: theBlock, state: 'found' },
  waits: {
    found: { title: '待上报', english: 'To be reported', answerWithin: null },
    reported: { title: '待调处', english: 'Waiting for mediation', answerWithin: null },
    mediating: { title: '调处中', english: 'Being mediated', answerWithin: null },
    settled: { title: '达成一致', english: 'Settled', answerWithin: null },
    unsettled: { title: '未达成一致', english: 'Not settled', answerWithin: null },
  },
  final: { closed: { title: '已办结', english: 'Closed' } },
  steps: {
    report: {
      title: '上报',
      english: 'Report',
      cites: 'JD-3.4.3-i',
      from: 'found',
      to: 'reported',
      by: theBlock,
      effects: [keeps(disputes, { copies: ['summary'] })],
    },
    mediate: {
      title: '调处',
      english: 'Mediate',
      cites: 'JD-3.4.3-l',
      from: ['reported', 'unsettled'],
      to: 'mediating',
      by: theCommittee,
    },
    assist: {
      title: '协助调处',
      english: 'Help to settle it',
      cites: 'JD-3.4.3-l',
      from: 'mediating',
      to: 'mediating',
      by: theBlock,
      effects: [records(disputeAssistance)],
    },
    settle: {
      title: '达成一致',
      english: 'Settle',
      cites: 'JD-3.4.3-l',
      from: 'mediating',
      to: 'settled',
      by: theCommittee,
      requires: {
        agreement: text({ title: '协议', english: 'Agreement', class: 'personal', required: true }),
      },
    },
    fail: {
      title: '未达成一致',
      english: 'Not settled',
      cites: 'JD-3.4.3-l',
      from: 'mediating',
      to: 'unsettled',
      by: theCommittee,
    },
    close: {
      title: '办结',
      english: 'Close',
      cites: ['JD-3.4.3-l', 'JD-3.4.2-k'],
      from: 'settled',
      to: 'closed',
      by: theCommittee,
      effects: [enters(disputeHousehold)],
    },
    refer: {
      title: '移送上级',
      english: 'Refer upward',
      cites: ['JD-3.4.3-l', 'JD-3.4.2-k'],
      from: 'unsettled',
      to: 'closed',
      by: theCommittee,
      reason: true,
      effects: [enters(disputeHousehold)],
    },
  },
});
