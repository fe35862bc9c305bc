import { answered, caseKind, grants, office, records, text, workflow } from '@lifang/policy';
import { fiveSelfGroup } from '../kinds/awards.ts';
import { groupLeader } from '../kinds/positions.ts';
import { fiveSelfApplication } from '../kinds/programme.ts';
import { group } from '../kinds/units.ts';
import { fiveSelfCriteria } from '../settings.ts';
import { theCommittee } from './actors.ts';
import { bySelection } from './titles.ts';

const theGroup = office(group, groupLeader);

export const fiveSelf = caseKind('five-self-assessment', {
  title: '五自特色楼组评定',
  english: 'Assessment of a five-self group',
  cites: 'JD-3.3-f',
  of: group,
  about: [group],
  oncePer: ['about', 'year'],
  fields: { selfAssessment: text({ title: '自评', english: 'Self-assessment' }) },
});

/** The application discharges the duty to strive; nobody is recognised before the tenant has said what the five are. */
export const assessingFiveSelf = workflow(fiveSelf, {
  cites: 'JD-3.3-f',
  reading: '由楼组申报、居委会评定;“五自”没有写明是哪五项的,不能评定。与社区评选的特色楼组是两个称号。',
  opens: { by: theGroup, state: 'drafted' },
  waits: {
    drafted: { title: '待申报', english: 'To be submitted', answerWithin: null },
    applied: { title: '待评定', english: 'To be assessed', answerWithin: null },
  },
  final: {
    recognised: { title: '已评定', english: 'Recognised' },
    declined: { title: '未评定', english: 'Not recognised' },
  },
  steps: {
    apply: {
      title: '申报',
      english: 'Apply',
      cites: 'JD-3.3-f',
      from: 'drafted',
      to: 'applied',
      by: theGroup,
      effects: [records(fiveSelfApplication, { copies: ['selfAssessment'] })],
    },
    recognise: {
      title: '评定',
      english: 'Recognise',
      cites: 'JD-3.3-f',
      from: 'applied',
      to: 'recognised',
      by: theCommittee,
      if: {
        criteria: {
          title: '已写明“五自”的五项内容',
          english: 'The five criteria have been laid down',
          must: answered(fiveSelfCriteria),
        },
      },
      effects: [grants(fiveSelfGroup)],
    },
    decline: {
      title: '不评定',
      english: 'Decline',
      cites: 'JD-3.3-f',
      from: 'applied',
      to: 'declined',
      by: theCommittee,
      reason: true,
    },
  },
});

export const fiveSelfByAssessment = bySelection(fiveSelfGroup, fiveSelf, ['recognised'], 'JD-3.3-f');
