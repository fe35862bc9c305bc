import {
  type CaseKind,
  choice,
  chosen,
  type EventKind,
  either,
  records,
  text,
  theCase,
  workflow,
} from '@lifang/policy';
import { bodyEntry, inspectionEntry, ledgerEntry, signboardEntry } from '../kinds/cases.ts';
import { bodyAdmitted, inspectionAdmitted, ledgerAdmitted, signboardAdmitted } from '../kinds/entry.ts';
import { entryRuleForSubDistricts } from '../settings.ts';
import { committee, steeringCommittee, theDepartment } from './authorities.ts';

const stance = choice({
  title: '社区居委会意见',
  english: 'What the committee thinks',
  required: true,
  choices: [
    { value: 'agrees', title: '同意', english: 'It agrees' },
    { value: 'disagrees', title: '不同意', english: 'It disagrees' },
  ],
});
const provision = text({ title: '法律、法规的条文', english: 'Provision of law', required: true });

/**
 * Two ways in: a provision of law, or the committee's opinion and then the steering committee's approval. The opinion is no
 * veto. What the committee may refuse is a department that turns up by neither way.
 */
const entering = (of: CaseKind, admitted: EventKind, clause: string) =>
  workflow(of, {
    cites: [clause, 'QH-3-f', 'QH-3-g', 'QH-3-h'],
    reading:
      '只有两条合法途径:引用法律、法规的明确规定,或者先征求社区居委会意见、再经区社区建设指导委员会审批。不同意的意见须一并上报,不是否决。部门未走完其中一条就行进入的,社区居委会有权拒绝;走完一条的,不得拒绝。涉及几个社区的,每个社区各立一案。',
    opens: {
      by: theDepartment,
      state: 'drafted',
      if: {
        covered: {
          title: '申请方是机关部门;街道不受准入制约束,除非租户另有设定',
          english: 'The applicant is a department; sub-districts are not bound unless the tenant says so',
          must: either(theCase.says('applicant', 'department'), chosen(entryRuleForSubDistricts, 'yes')),
        },
      },
    },
    waits: {
      drafted: { title: '已提出', english: 'Put forward', answerWithin: null },
      consulting: { title: '待社区居委会提出意见', english: 'Waiting for the committee', answerWithin: null },
      consulted: { title: '待报审批', english: 'Waiting to be submitted', answerWithin: null },
      submitted: { title: '待审批', english: 'Waiting for approval', answerWithin: null },
      presented: { title: '未经准入即行进入', english: 'Turned up without admission', answerWithin: null },
    },
    final: {
      'exempt-by-law': { title: '依法进入', english: 'Entered by law' },
      'in-effect': { title: '准予进入', english: 'Admitted' },
      rejected: { title: '不予批准', english: 'Not approved' },
      refused: { title: '社区居委会拒绝', english: 'Refused by the committee' },
      withdrawn: { title: '已撤回', english: 'Withdrawn' },
    },
    steps: {
      'cite-law': {
        title: '引用法律、法规规定',
        english: 'Cite a law or regulation',
        cites: clause,
        from: ['drafted', 'presented'],
        to: 'exempt-by-law',
        by: theDepartment,
        requires: { provision },
        effects: [records(admitted)],
      },
      consult: {
        title: '征求社区居委会意见',
        english: 'Ask the committee',
        cites: 'QH-3-f',
        from: 'drafted',
        to: 'consulting',
        by: theDepartment,
      },
      advise: {
        title: '提出意见',
        english: 'Give an opinion',
        cites: 'QH-3-f',
        from: 'consulting',
        to: 'consulted',
        by: committee,
        requires: { stance },
        opinion: '社区居委会',
      },
      submit: {
        title: '报请审批',
        english: 'Submit for approval',
        cites: 'QH-3-g',
        from: 'consulted',
        to: 'submitted',
        by: theDepartment,
      },
      approve: {
        title: '批准',
        english: 'Approve',
        cites: 'QH-3-g',
        from: 'submitted',
        to: 'in-effect',
        by: steeringCommittee,
        opinion: '区社区建设指导委员会',
        effects: [records(admitted)],
      },
      reject: {
        title: '不予批准',
        english: 'Do not approve',
        cites: 'QH-3-g',
        from: 'submitted',
        to: 'rejected',
        by: steeringCommittee,
        opinion: '区社区建设指导委员会',
        reason: true,
      },
      present: {
        title: '登记部门未经准入即行进入',
        english: 'Record that it turned up without admission',
        cites: [clause, 'QH-3-h'],
        from: ['drafted', 'consulting', 'consulted', 'submitted'],
        to: 'presented',
        by: committee,
      },
      refuse: {
        title: '拒绝',
        english: 'Refuse',
        cites: 'QH-3-h',
        from: 'presented',
        to: 'refused',
        by: committee,
      },
      'send-back': {
        title: '请部门先办准入',
        english: 'Ask it to be admitted first',
        cites: 'QH-3-f',
        from: 'presented',
        to: 'drafted',
        by: committee,
      },
      withdraw: {
        title: '撤回',
        english: 'Withdraw',
        cites: 'QH-3-f',
        from: ['drafted', 'consulting', 'consulted', 'submitted', 'presented'],
        to: 'withdrawn',
        by: theDepartment,
      },
    },
  });

export const entryWorkflows = [
  entering(bodyEntry, bodyAdmitted, 'QH-3-b'),
  entering(signboardEntry, signboardAdmitted, 'QH-3-c'),
  entering(ledgerEntry, ledgerAdmitted, 'QH-3-d'),
  entering(inspectionEntry, inspectionAdmitted, 'QH-3-e'),
];
