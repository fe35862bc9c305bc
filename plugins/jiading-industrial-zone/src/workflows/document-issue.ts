import { caseKind, day, text, workflow } from '@lifang/policy';
import { zone } from '../kinds/units.ts';
import { theZone } from './actors.ts';

export const documentIssue = caseKind('document-issue', {
  title: '文件下发',
  english: 'Issue of a document',
  cites: 'JD-0-d',
  of: zone,
  fields: { name: text({ title: '文件名称', english: 'Title', required: true }) },
});

/** A document is issued only once it has been agreed to; it is in force when the communities have received it. */
export const issuing = workflow(documentIssue, {
  cites: ['JD-0-a', 'JD-0-d'],
  reading: '是否同意由管委会决定,系统只保证先同意、后下发;社区收到由工业区登记。',
  opens: { by: theZone, state: 'draft' },
  waits: {
    draft: { title: '起草', english: 'Draft', answerWithin: null },
    approved: { title: '已同意', english: 'Agreed', answerWithin: null },
    issued: { title: '已下发', english: 'Issued', answerWithin: null },
  },
  final: { 'in-force': { title: '已生效', english: 'In force' } },
  steps: {
    approve: {
      title: '同意',
      english: 'Agree',
      cites: 'JD-0-d',
      from: 'draft',
      to: 'approved',
      by: theZone,
      opinion: '管委会',
    },
    issue: {
      title: '下发',
      english: 'Issue',
      cites: ['JD-0-a', 'JD-0-d'],
      from: 'approved',
      to: 'issued',
      by: theZone,
      requires: {
        number: text({ title: '文号', english: 'Number', required: true, maxLength: 100 }),
        issuedOn: day({ title: '印发日期', english: 'Day of issue', required: true }),
      },
    },
    receive: {
      title: '社区收到',
      english: 'Received by the communities',
      cites: ['JD-0-c', 'JD-0-e'],
      from: 'issued',
      to: 'in-force',
      by: theZone,
    },
  },
});
