import {
  type CaseKind,
  choice,
  chosen,
  type EventKind,
  opinionsOf,
  publishes,
  records,
  type Staff,
  text,
  workflow,
} from '@lifang/policy';
import { bodyEntries, inspectionEntries, ledgerEntries, signboardEntries } from '../kinds/cases.ts';
import { bodyAdmitted, inspectionAdmitted, ledgerAdmitted, signboardAdmitted } from '../kinds/entry.ts';
import { entriesInForce } from '../kinds/notices.ts';
import { entryRuleForSubDistricts } from '../settings.ts';
import { departmentOfficer, steeringCommittee, streetOfficer, theCommittees } from './authorities.ts';

const stance = choice({
  title: '社区居委会意见',
  english: 'What the committee thinks',
  required: true,
  choices: [
    { value: 'agrees', title: '同意', english: 'It agrees' },
    { value: 'disagrees', title: '不同意', english: 'It disagrees' },
  ],
});
const citation = text({
  title: '法律、法规的条文',
  english: 'Provision of law',
  required: true,
  class: 'public',
});

/** One of the four things that need admission. */
interface Subject {
  readonly admitted: EventKind;
  readonly matter: string;
  readonly clause: string;
}

/** Every community concerned shows what may now be there, and on what ground. */
const inForce = (matter: string, ground: string, ...copies: readonly string[]) =>
  publishes(entriesInForce, { by: 'subject', says: { matter, ground }, copies: ['department', ...copies] });

/**
 * Two ways in: a provision of law, or the committee's opinion and then the steering committee's approval. The opinion is no
 * veto. What the committee may refuse is a department that turns up by neither way.
 */
const entering = (of: CaseKind, applicant: Staff, { admitted, matter, clause }: Subject) =>
  workflow(of, {
    cites: [clause, 'QH-3-f', 'QH-3-g', 'QH-3-h'],
    reading:
      '只有两条合法途径:引用法律、法规的明确规定,或者先征求社区居委会意见、再经区社区建设指导委员会审批。不同意的意见须一并上报,不是否决。部门未走完其中一条就行进入的,社区居委会有权拒绝;走完一条的,不得拒绝。涉及几个社区的,每个社区居委会都要提出意见;部门在其中任何一个社区未经准入即行进入而被拒绝的,整个申请即告结束,可以另行申请。',
    opens: {
      by: applicant,
      state: 'drafted',
      if:
        applicant === departmentOfficer
          ? {}
          : {
              covered: {
                title: '街道不受准入制约束,除非租户另有设定',
                english: 'Sub-districts are not bound unless the tenant says so',
                must: chosen(entryRuleForSubDistricts, 'yes'),
              },
            },
    },
    waits: {
      drafted: { title: '已提出', english: 'Put forward', answerWithin: null },
      consulting: { title: '待社区居委会提出意见', english: 'Waiting for the committee', answerWithin: null },
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
        by: applicant,
        requires: { citation },
        effects: [records(admitted), inForce(matter, 'law', 'citation')],
      },
      consult: {
        title: '征求社区居委会意见',
        english: 'Ask the committee',
        cites: 'QH-3-f',
        from: 'drafted',
        to: 'consulting',
        by: applicant,
      },
      advise: {
        title: '提出意见',
        english: 'Give an opinion',
        cites: 'QH-3-f',
        from: 'consulting',
        to: 'consulting',
        by: theCommittees,
        requires: { stance },
        opinion: '社区居委会',
      },
      submit: {
        title: '报请审批',
        english: 'Submit for approval',
        cites: 'QH-3-g',
        from: 'consulting',
        to: 'submitted',
        by: applicant,
        consulted: opinionsOf('advise'),
      },
      approve: {
        title: '批准',
        english: 'Approve',
        cites: 'QH-3-g',
        from: 'submitted',
        to: 'in-effect',
        by: steeringCommittee,
        opinion: '区社区建设指导委员会',
        effects: [records(admitted), inForce(matter, 'approval')],
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
        from: ['drafted', 'consulting', 'submitted'],
        to: 'presented',
        by: theCommittees,
      },
      refuse: {
        title: '拒绝',
        english: 'Refuse',
        cites: 'QH-3-h',
        from: 'presented',
        to: 'refused',
        by: theCommittees,
      },
      'send-back': {
        title: '请部门先办准入',
        english: 'Ask it to be admitted first',
        cites: 'QH-3-f',
        from: 'presented',
        to: 'drafted',
        by: theCommittees,
      },
      withdraw: {
        title: '撤回',
        english: 'Withdraw',
        cites: 'QH-3-f',
        from: ['drafted', 'consulting', 'submitted', 'presented'],
        to: 'withdrawn',
        by: applicant,
      },
    },
  });

/** The same way in for both who may apply. */
const enteringBy = (kinds: readonly [CaseKind, CaseKind], subject: Subject) => [
  entering(kinds[0], departmentOfficer, subject),
  entering(kinds[1], streetOfficer, subject),
];

export const entryWorkflows = [
  ...enteringBy(bodyEntries, { admitted: bodyAdmitted, matter: 'body', clause: 'QH-3-b' }),
  ...enteringBy(signboardEntries, { admitted: signboardAdmitted, matter: 'signboard', clause: 'QH-3-c' }),
  ...enteringBy(ledgerEntries, { admitted: ledgerAdmitted, matter: 'ledger', clause: 'QH-3-d' }),
  ...enteringBy(inspectionEntries, { admitted: inspectionAdmitted, matter: 'inspection', clause: 'QH-3-e' }),
];
