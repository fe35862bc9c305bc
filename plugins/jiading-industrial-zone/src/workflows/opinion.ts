import { caseKind, keeps, records, text, workflow } from '@lifang/policy';
import { informationSent, relay } from '../kinds/information.ts';
import { opinionFields, opinions } from '../kinds/registers.ts';
import { block, group } from '../kinds/units.ts';
import { theBlock, theCommittee } from './actors.ts';

export const opinion = caseKind('opinion', {
  title: '意见建议',
  english: 'Opinion or suggestion',
  cites: 'JD-3.4.3-e',
  of: block,
  about: ['person', 'household', group, block],
  fields: opinionFields(false),
});

/** The answer is information handed to the block; relaying it to the residents discharges the duty to do so. */
export const relayingOpinion = workflow(opinion, {
  cites: ['JD-3.4.3-e', 'JD-3.1-g'],
  reading: '上传居委会,答复后再由块区下达居民;原文没有期限,只显示已过天数。不便记名的,记在楼组或者块区名下。',
  opens: { by: theBlock, state: 'collected' },
  waits: {
    collected: { title: '待上传', english: 'To be relayed up', answerWithin: null },
    relayed: { title: '待答复', english: 'Waiting for an answer', answerWithin: null },
    answered: { title: '待下达', english: 'To be relayed down', answerWithin: null },
  },
  final: { closed: { title: '已下达', english: 'Relayed down' } },
  steps: {
    'relay-up': {
      title: '上传',
      english: 'Relay up',
      cites: ['JD-3.4.3-e', 'JD-3.1-g'],
      from: 'collected',
      to: 'relayed',
      by: theBlock,
      effects: [keeps(opinions, { copies: ['source', 'form', 'issue', 'summary'] })],
    },
    answer: {
      title: '答复',
      english: 'Answer',
      cites: 'JD-3.1-g',
      from: 'relayed',
      to: 'answered',
      by: theCommittee,
      requires: { answer: text({ title: '答复', english: 'Answer', required: true }) },
      effects: [records(informationSent, { by: 'taker', about: 'unit' })],
    },
    'relay-down': {
      title: '下达',
      english: 'Relay down',
      cites: 'JD-3.1-g',
      from: 'answered',
      to: 'closed',
      by: theBlock,
      effects: [records(relay, { about: 'unit', says: { direction: 'down' } })],
    },
  },
});
