import { caseKind, choice, instant, keeps, records, text, workflow } from '@lifang/policy';
import { incidentAssistance, incidentFeedback, incidentReport } from '../kinds/information.ts';
import { incidents, summary } from '../kinds/registers.ts';
import { block, group } from '../kinds/units.ts';
import { incidentFeedbackLimit, incidentReportLimit } from '../settings.ts';
import { theBlock, theCommittee } from './actors.ts';

export const incident = caseKind('incident', {
  title: '突发事件',
  english: 'Incident',
  cites: ['JD-3.4.3-c', 'JD-3.4.3-j'],
  of: block,
  about: ['person', 'household', group, block],
  fields: {
    occurredAt: instant({ title: '发生时刻', english: 'When it happened', required: true }),
    summary,
  },
});

const fedBackTo = choice({
  title: '反馈对象',
  english: 'Fed back to',
  required: true,
  choices: [
    { value: 'both', title: '上级和报告人', english: 'Whoever received the report, and the reporter' },
    { value: 'upward', title: '上级', english: 'Whoever received the report' },
    { value: 'reporter', title: '报告人', english: 'The reporter' },
  ],
});

/** The report and the feedback discharge the duties on them, so that whoever keeps cases enters nothing twice. */
export const handlingIncident = workflow(incident, {
  cites: ['JD-3.4.3-c', 'JD-3.4.3-d'],
  reading:
    '报给居委会;由居委会主办,块区只是协助。处置结果应当既向上反馈,也向报告人反馈;都没有反馈的不能办结。上报的期限从发生时刻起算,按小时设定的算到分钟。',
  opens: { by: theBlock, state: 'occurred' },
  waits: {
    occurred: {
      title: '待上报',
      english: 'To be reported',
      answerWithin: incidentReportLimit,
      since: 'occurredAt',
    },
    reported: { title: '待处置', english: 'Waiting for the committee', answerWithin: null },
    'being-handled': { title: '处置中', english: 'Being handled', answerWithin: null },
    handled: { title: '待反馈', english: 'To be fed back', answerWithin: incidentFeedbackLimit },
    'fed-back': { title: '已反馈', english: 'Fed back', answerWithin: null },
  },
  final: { closed: { title: '已办结', english: 'Closed' } },
  steps: {
    report: {
      title: '上报',
      english: 'Report',
      cites: 'JD-3.4.3-c',
      from: 'occurred',
      to: 'reported',
      by: theBlock,
      effects: [keeps(incidents, { copies: ['summary'] }), records(incidentReport)],
    },
    'take-up': {
      title: '受理',
      english: 'Take up',
      cites: 'JD-3.4.3-m',
      from: 'reported',
      to: 'being-handled',
      by: theCommittee,
      requires: {
        lead: text({
          title: '主办人',
          english: 'Who leads',
          class: 'personal',
          required: true,
          maxLength: 100,
        }),
      },
    },
    assist: {
      title: '协助处置',
      english: 'Help to handle it',
      cites: 'JD-3.4.3-m',
      from: 'being-handled',
      to: 'being-handled',
      by: theBlock,
      effects: [records(incidentAssistance)],
    },
    resolve: {
      title: '处置完毕',
      english: 'Resolve',
      cites: 'JD-3.4.3-d',
      from: 'being-handled',
      to: 'handled',
      by: theCommittee,
      requires: { result: text({ title: '处置结果', english: 'Result', class: 'personal', required: true }) },
    },
    'feed-back': {
      title: '反馈',
      english: 'Feed back',
      cites: 'JD-3.4.3-d',
      from: 'handled',
      to: 'fed-back',
      by: theCommittee,
      requires: { fedBackTo },
      effects: [records(incidentFeedback, { by: 'taker', about: 'unit' })],
    },
    close: {
      title: '办结',
      english: 'Close',
      cites: 'JD-3.4.3-d',
      from: 'fed-back',
      to: 'closed',
      by: theCommittee,
    },
  },
});
