import {
  type AwardKind,
  any,
  atMost,
  type CaseSubject,
  caseKind,
  count,
  type EventKind,
  type Fields,
  grants,
  limit,
  none,
  opening,
  records,
  theAct,
  theCase,
  workflow,
} from '@lifang/policy';
import {
  featureGroup,
  featureGroupCommendation,
  starGroup,
  starGroupCommendation,
  starLeader,
  starLeaderCommendation,
  starLevel,
  starSelection,
} from '../kinds/awards.ts';
import { groupLeader } from '../kinds/positions.ts';
import { community, group } from '../kinds/units.ts';
import { starQuota } from '../settings.ts';
import { theCommittee } from './actors.ts';
import { bySelection } from './titles.ts';

interface StarAward {
  readonly name: string;
  readonly title: string;
  readonly english: string;
  readonly cites: string;
  readonly candidate: CaseSubject;
  /** What is found out of a candidate and written on the title. */
  readonly assessed: Fields;
  readonly award: AwardKind;
  readonly commendation: EventKind;
}

/** One of the three yearly selections of a community: the round, its candidates, and the warning of a second round. */
function starAward(one: StarAward) {
  const { name, title, english, cites, candidate, assessed, award, commendation } = one;
  const round = caseKind(`${name}-round`, {
    title: `${title}评选`,
    english: `Selection: ${english}`,
    cites,
    of: community,
  });
  const nominee = caseKind(`${name}-candidate`, {
    title: `${title}候选`,
    english: `Candidate: ${english}`,
    cites,
    of: community,
    about: [candidate],
    partOf: round,
    oncePer: ['about', 'round'],
    notBy: ['about'],
  });
  const selecting = workflow(round, {
    cites,
    reading: '评定之后须在社区层面表彰,表彰了才算完成;没有评定任何对象的,无从表彰。称号在表彰时授予。',
    opens: { by: theCommittee, state: 'nominating' },
    waits: {
      nominating: { title: '提名', english: 'Nominating', answerWithin: null },
      assessing: { title: '评议', english: 'Assessing', answerWithin: null },
      decided: { title: '待表彰', english: 'To be commended', answerWithin: null },
      commended: { title: '授予称号', english: 'Granting the titles', answerWithin: null },
    },
    final: { closed: { title: '已办结', english: 'Closed' } },
    steps: {
      assess: {
        title: '评议',
        english: 'Assess',
        cites,
        from: 'nominating',
        to: 'assessing',
        by: theCommittee,
      },
      decide: {
        title: '评定结束',
        english: 'Decide',
        cites,
        from: 'assessing',
        to: 'decided',
        by: theCommittee,
        effects: [records(starSelection, { says: { award: name } })],
      },
      commend: {
        title: '在社区层面表彰',
        english: 'Commend',
        cites,
        from: 'decided',
        to: 'commended',
        by: theCommittee,
        if: {
          chosen: {
            title: '至少评定了一个对象',
            english: 'At least one has been chosen',
            must: any(theCase.partsIn('chosen', 'commended')),
          },
        },
        effects: [records(commendation)],
      },
      close: {
        title: '办结',
        english: 'Close',
        cites,
        from: 'commended',
        to: 'closed',
        by: theCommittee,
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
    reading:
      '名额按每一次评选计算,不按提名计算;原文没有写明评选办法,名额之内由社区评定,并列不由系统取舍。称号没有期限,已有称号的不重复授予。',
    opens: { by: theCommittee, state: 'nominated', whileRound: ['nominating'] },
    waits: {
      nominated: { title: '已提名', english: 'Nominated', answerWithin: null },
      assessed: { title: '已评议', english: 'Assessed', answerWithin: null },
      chosen: { title: '已评定', english: 'Chosen', answerWithin: null },
    },
    final: {
      commended: { title: '已授予称号', english: 'Granted the title' },
      passed: { title: '未评定', english: 'Not chosen' },
    },
    steps: {
      assess: {
        title: '评议',
        english: 'Assess',
        cites,
        from: 'nominated',
        to: 'assessed',
        by: theCommittee,
        whileRound: ['assessing'],
        requires: assessed,
      },
      choose: {
        title: '评定',
        english: 'Choose',
        cites,
        from: 'assessed',
        to: 'chosen',
        by: theCommittee,
        whileRound: ['assessing'],
        if: {
          quota: {
            title: '不超过本次评选的名额',
            english: 'Within the quota of the round',
            must: atMost(count(theCase.fellowsIn('chosen', 'commended')), starQuota),
          },
        },
      },
      pass: {
        title: '不评定',
        english: 'Pass over',
        cites,
        from: ['nominated', 'assessed'],
        to: 'passed',
        by: theCommittee,
      },
      commend: {
        title: '授予称号',
        english: 'Grant the title',
        cites,
        from: 'chosen',
        to: 'commended',
        by: theCommittee,
        whileRound: ['commended'],
        effects: [grants(award, { copies: Object.keys(assessed) })],
      },
    },
  });
  const yearly = limit(`${name}-once-a-year`, {
    title: `${title}每年评选一次`,
    english: `One selection a year: ${english}`,
    cites,
    reading: '至少一次;同一年再次评选只作提示,说明理由即可。',
    on: opening(round),
    requires: {
      once: {
        title: '本年尚未评选',
        english: 'None this year yet',
        must: atMost(count(theAct.openedThisYear), 1),
      },
    },
    otherwise: 'warn',
  });
  const titles = bySelection(award, nominee, ['chosen', 'commended'], cites);
  return { cases: [round, nominee], workflows: [selecting, standing], limits: [yearly, titles] };
}

export const starAwards = [
  starAward({
    name: 'star-group',
    title: '星级楼组',
    english: 'star building group',
    cites: 'JD-3.4.5-a',
    candidate: group,
    assessed: { level: starLevel },
    award: starGroup,
    commendation: starGroupCommendation,
  }),
  starAward({
    name: 'feature-group',
    title: '特色楼组',
    english: 'feature group',
    cites: 'JD-3.4.5-b',
    candidate: group,
    assessed: {},
    award: featureGroup,
    commendation: featureGroupCommendation,
  }),
  starAward({
    name: 'star-leader',
    title: '星级楼组长',
    english: 'star building-group leader',
    cites: 'JD-3.4.5-c',
    candidate: groupLeader,
    assessed: {},
    award: starLeader,
    commendation: starLeaderCommendation,
  }),
];
