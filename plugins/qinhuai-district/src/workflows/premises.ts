import { choice, decimal, enters, integer, keeps, records, text, theCase, workflow } from '@lifang/policy';
import { premisesAward, premisesHandover } from '../kinds/cases.ts';
import { awarded } from '../kinds/categories.ts';
import { premisesAccepted, premisesAwardPaid } from '../kinds/premises.ts';
import { estatePhases } from '../kinds/registers.ts';
import { districtOfficer, streetOfficer, theDeveloper } from './authorities.ts';

const households = integer({ title: '规划总户数', english: 'Households planned', required: true, min: 0 });
const builtArea = decimal({ title: '建成面积(平方米)', english: 'Area built', required: true });
const builder = choice({
  title: '由谁建设',
  english: 'Who built it',
  required: true,
  choices: [
    { value: 'developer', title: '开发单位', english: 'The developer' },
    { value: 'committee', title: '社区居委会', english: 'The residents committee' },
    { value: 'sub-district', title: '街道', english: 'The sub-district' },
  ],
});
const acceptance = text({ title: '验收记录', english: 'Record of acceptance', required: true });
const payment = text({ title: '拨付凭证', english: 'Proof of payment', required: true });

const building = workflow(premisesHandover, {
  cites: ['QH-5-b', 'QH-5-c', 'QH-5-d'],
  reading:
    '由开发单位建设,街道登记并验收;登记时写明由谁建设,别人建的不算配套建设。户数按各期规划总户数填写,记入分期户数;面积低于应配面积的,不能验收。',
  opens: { by: streetOfficer, state: 'planned' },
  waits: {
    planned: { title: '已规划', english: 'Planned', answerWithin: null },
    measured: { title: '待建设', english: 'To be built', answerWithin: null },
    built: { title: '待验收', english: 'To be accepted', answerWithin: null },
    rework: { title: '待整改', english: 'To be put right', answerWithin: null },
  },
  final: { accepted: { title: '已接收', english: 'Accepted' } },
  steps: {
    measure: {
      title: '核定户数',
      english: 'Settle the number of households',
      cites: 'QH-5-e',
      from: 'planned',
      to: 'measured',
      by: streetOfficer,
      requires: { households },
      effects: [keeps(estatePhases, { copies: ['households'] })],
    },
    build: {
      title: '建成',
      english: 'Build',
      cites: 'QH-5-d',
      from: ['measured', 'rework'],
      to: 'built',
      by: theDeveloper,
      requires: { builtArea, builder },
      if: {
        developer: {
          title: '由开发单位建设',
          english: 'The developer builds it',
          must: theCase.says('builder', 'developer'),
        },
      },
    },
    accept: {
      title: '验收通过',
      english: 'Accept',
      cites: ['QH-5-b', 'QH-5-c'],
      from: 'built',
      to: 'accepted',
      by: streetOfficer,
      requires: { acceptance },
      effects: [records(premisesAccepted, { copies: ['builtArea'] })],
    },
    'send-back': {
      title: '退回整改',
      english: 'Send back',
      cites: ['QH-5-b', 'QH-5-c'],
      from: 'built',
      to: 'rework',
      by: streetOfficer,
      reason: true,
    },
  },
});

/** Once for every committee, paid to its sub-district: the list says for which it was. */
const awarding = workflow(premisesAward, {
  cites: ['QH-8-a', 'QH-8-c'],
  reading: '一个社区居委会只奖一次,奖给所在街道。标准和数额由区填写,金额由公式算出。',
  opens: { by: streetOfficer, state: 'claimed' },
  waits: {
    claimed: { title: '待核实', english: 'To be verified', answerWithin: null },
    verified: { title: '待拨付', english: 'To be paid', answerWithin: null },
  },
  final: {
    paid: { title: '已拨付', english: 'Paid' },
    declined: { title: '不予奖励', english: 'Declined' },
  },
  steps: {
    verify: {
      title: '核实',
      english: 'Verify',
      cites: 'QH-8-c',
      from: 'claimed',
      to: 'verified',
      by: districtOfficer,
    },
    decline: {
      title: '不予奖励',
      english: 'Decline',
      cites: 'QH-8-c',
      from: ['claimed', 'verified'],
      to: 'declined',
      by: districtOfficer,
      reason: true,
    },
    pay: {
      title: '拨付',
      english: 'Pay',
      cites: ['QH-8-a', 'QH-8-c'],
      from: 'verified',
      to: 'paid',
      by: districtOfficer,
      requires: { payment },
      effects: [records(premisesAwardPaid), enters(awarded)],
    },
  },
});

export const premisesWorkflows = [building, awarding];
