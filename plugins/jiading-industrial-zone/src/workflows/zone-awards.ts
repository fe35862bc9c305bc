import {
  type AwardKind,
  any,
  type CaseSubject,
  caseKind,
  type EventKind,
  grants,
  none,
  records,
  theCase,
  workflow,
} from '@lifang/policy';
import {
  civilisedFamily,
  familyCommendation,
  goodNeighbour,
  neighbourCommendation,
  zoneExchange,
  zoneFeatureCommendation,
  zoneFeatureGroup,
  zoneSelection,
} from '../kinds/awards.ts';
import { group, zone } from '../kinds/units.ts';
import { theZone } from './actors.ts';
import { bySelection } from './titles.ts';

interface ZoneAward {
  readonly name: string;
  /** The value of the selection's field. */
  readonly selection: string;
  readonly title: string;
  readonly english: string;
  readonly cites: string;
  readonly candidate: CaseSubject;
  readonly award: AwardKind;
  readonly commendation: EventKind;
}

/** A selection by the zone: opened when it sees fit, never overdue, and at an end only after exchange and commendation. */
function zoneAward(one: ZoneAward) {
  const { name, selection, title, english, cites, candidate, award, commendation } = one;
  const round = caseKind(`${name}-round`, {
    title: `工业区${title}评选`,
    english: `Zone selection: ${english}`,
    cites,
    of: zone,
  });
  const nominee = caseKind(`${name}-candidate`, {
    title: `工业区${title}候选`,
    english: `Candidate of the zone: ${english}`,
    cites,
    of: zone,
    about: [candidate],
    partOf: round,
    oncePer: ['about', 'round'],
  });
  const selecting = workflow(round, {
    cites,
    reading: '“适时”没有时间:随时可以开展,不算逾期;开展了的,须先交流、后表彰才算完成。名额由工业区掌握。',
    opens: { by: theZone, state: 'opened' },
    waits: {
      opened: { title: '评选中', english: 'Selecting', answerWithin: null },
      decided: { title: '待交流', english: 'Experience to be exchanged', answerWithin: null },
      exchanged: { title: '待表彰', english: 'To be commended', answerWithin: null },
      commended: { title: '授予称号', english: 'Granting the titles', answerWithin: null },
    },
    final: { closed: { title: '已办结', english: 'Closed' } },
    steps: {
      decide: {
        title: '评定结束',
        english: 'Decide',
        cites,
        from: 'opened',
        to: 'decided',
        by: theZone,
        if: {
          chosen: {
            title: '至少评定了一个对象',
            english: 'At least one has been chosen',
            must: any(theCase.partsIn('chosen')),
          },
        },
        effects: [records(zoneSelection, { says: { award: selection } })],
      },
      exchange: {
        title: '先进经验交流',
        english: 'Exchange experience',
        cites,
        from: 'decided',
        to: 'exchanged',
        by: theZone,
        effects: [records(zoneExchange)],
      },
      commend: {
        title: '在工业区层面表彰',
        english: 'Commend',
        cites,
        from: 'exchanged',
        to: 'commended',
        by: theZone,
        effects: [records(commendation)],
      },
      close: {
        title: '办结',
        english: 'Close',
        cites,
        from: 'commended',
        to: 'closed',
        by: theZone,
        if: {
          granted: {
            title: '评定的对象都已授予称号',
            english: 'Every one that was chosen has been granted the title',
            must: none(theCase.partsIn('chosen')),
          },
        },
      },
    },
  });
  const standing = workflow(nominee, {
    cites,
    opens: { by: theZone, state: 'nominated', whileRound: ['opened'] },
    waits: {
      nominated: { title: '已提名', english: 'Nominated', answerWithin: null },
      chosen: { title: '已评定', english: 'Chosen', answerWithin: null },
    },
    final: {
      commended: { title: '已授予称号', english: 'Granted the title' },
      passed: { title: '未评定', english: 'Not chosen' },
    },
    steps: {
      choose: {
        title: '评定',
        english: 'Choose',
        cites,
        from: 'nominated',
        to: 'chosen',
        by: theZone,
        whileRound: ['opened'],
      },
      pass: { title: '不评定', english: 'Pass over', cites, from: 'nominated', to: 'passed', by: theZone },
      commend: {
        title: '授予称号',
        english: 'Grant the title',
        cites,
        from: 'chosen',
        to: 'commended',
        by: theZone,
        whileRound: ['commended'],
        effects: [grants(award)],
      },
    },
  });
  const titles = bySelection(award, nominee, ['chosen', 'commended'], cites);
  return { cases: [round, nominee], workflows: [selecting, standing], limits: [titles] };
}

export const zoneAwards = [
  zoneAward({
    name: 'civilised-family',
    selection: 'civilised-family',
    title: '文明家庭',
    english: 'civilised family',
    cites: 'JD-3.4.5-d',
    candidate: 'household',
    award: civilisedFamily,
    commendation: familyCommendation,
  }),
  zoneAward({
    name: 'zone-feature-group',
    selection: 'feature-group',
    title: '特色楼组',
    english: 'feature group',
    cites: 'JD-3.4.5-e',
    candidate: group,
    award: zoneFeatureGroup,
    commendation: zoneFeatureCommendation,
  }),
  zoneAward({
    name: 'good-neighbour',
    selection: 'good-neighbour',
    title: '睦邻之星',
    english: 'good-neighbour star',
    cites: 'JD-3.4.5-f',
    candidate: 'person',
    award: goodNeighbour,
    commendation: neighbourCommendation,
  }),
];
