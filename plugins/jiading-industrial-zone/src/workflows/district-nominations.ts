import {
  authority,
  boolean,
  type CaseSubject,
  caseKind,
  choice,
  speaksThrough,
  text,
  theCase,
  workflow,
} from '@lifang/policy';
import { groupLeader, socialWorker } from '../kinds/positions.ts';
import { community, group, zone } from '../kinds/units.ts';
import { theZone } from './actors.ts';

const districtOffice = speaksThrough(
  theZone,
  authority('district-community-building-office', {
    title: '区社建办',
    english: 'District community-building office',
  }),
);

const affirmed = (title: string, english: string) => boolean({ title, english, required: true });
const must = (field: string, title: string, english: string) => ({
  title,
  english,
  must: theCase.says(field, true),
});

/** A nomination for one of the four titles of the district, open to its own sort of candidate only. */
function nomination(name: string, title: string, english: string, candidate: CaseSubject) {
  const kind = caseKind(`nomination-${name}`, {
    title: `报送${title}`,
    english: `Nomination: ${english}`,
    cites: ['JD-3.4.5-g', 'JD-3.4.5-h'],
    of: zone,
    about: [candidate],
    oncePer: ['about', 'year'],
  });
  const nominating = workflow(kind, {
    cites: 'JD-3.4.5-g',
    reading:
      '由工业区根据社区的推荐报送。能力强、群众基础好、楼组建设成效明显三项都要肯定,并写明理由;结果由区社建办评定,工业区登记。',
    opens: { by: theZone, state: 'proposed' },
    waits: {
      proposed: { title: '待审核', english: 'To be screened', answerWithin: null },
      screened: { title: '待报送', english: 'To be submitted', answerWithin: null },
      submitted: { title: '已报送', english: 'Submitted', answerWithin: null },
      'in-selection': { title: '参评中', english: 'In the district selection', answerWithin: null },
    },
    final: { recorded: { title: '结果已登记', english: 'Result recorded' } },
    steps: {
      screen: {
        title: '审核',
        english: 'Screen',
        cites: 'JD-3.4.5-g',
        from: 'proposed',
        to: 'screened',
        by: theZone,
        reason: true,
        requires: {
          able: affirmed('能力强', 'Able'),
          supported: affirmed('群众基础好', 'Supported by residents'),
          effective: affirmed('楼组建设成效明显', 'Visible results'),
        },
        if: {
          able: must('able', '肯定能力强', 'Affirmed to be able'),
          supported: must('supported', '肯定群众基础好', 'Affirmed to be supported by residents'),
          effective: must('effective', '肯定楼组建设成效明显', 'Affirmed to have visible results'),
        },
      },
      submit: {
        title: '报送',
        english: 'Submit',
        cites: 'JD-3.4.5-g',
        from: 'screened',
        to: 'submitted',
        by: theZone,
      },
      admit: {
        title: '列入区评选',
        english: 'Admit to the selection',
        cites: 'JD-3.4.5-h',
        from: 'submitted',
        to: 'in-selection',
        by: districtOffice,
      },
      result: {
        title: '评选结果',
        english: 'Result',
        cites: 'JD-3.4.5-h',
        from: 'in-selection',
        to: 'recorded',
        by: districtOffice,
        requires: {
          outcome: choice({
            title: '结果',
            english: 'Outcome',
            required: true,
            choices: [
              { value: 'selected', title: '入选', english: 'Selected' },
              { value: 'not-selected', title: '未入选', english: 'Not selected' },
            ],
          }),
          remark: text({ title: '说明', english: 'Remark' }),
        },
      },
    },
  });
  return { cases: [kind], workflows: [nominating], limits: [] };
}

export const districtNominations = [
  nomination('advanced-community', '先进社区', 'advanced community', community),
  nomination('outstanding-social-worker', '优秀社工', 'outstanding social worker', socialWorker),
  nomination('outstanding-group', '优秀楼组', 'outstanding building group', group),
  nomination('outstanding-group-leader', '优秀楼组长', 'outstanding building-group leader', groupLeader),
];
