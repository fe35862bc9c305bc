import {
  after,
  always,
  begins,
  by,
  days,
  duty,
  each,
  every,
  held,
  households,
  inWindow,
  once,
  ongoing,
  subject,
  units,
} from '@lifang/policy';
import {
  area,
  assembly,
  block,
  community,
  contactCard,
  covenant,
  fireCheck,
  homeBuilt,
  leader,
  patrol,
  patroller,
  resultsShown,
  rulesReviewed,
  stairwell,
} from '../kinds.ts';
import { homeDeadline, lastDay, reviewFrom } from '../settings.ts';

export const weekendPatrol = duty('weekend-patrol', {
  title: '周末巡查',
  english: 'Weekend patrol',
  cites: 'SF-10',
  reading: '周六、周日,调休上班的除外;当年放假安排公布之前按星期推定。',
  owedBy: block,
  subjects: units(block),
  when: each('weekend'),
  done: patrol.by(subject),
});

export const residentsHome = duty('residents-home', {
  title: '建成居民之家',
  english: 'Residents home',
  cites: 'SF-11',
  owedBy: community,
  subjects: units(community),
  when: by(homeDeadline),
  done: homeBuilt.by(subject),
});

/** The text names no day: it is open with an age until it is done. */
export const covenantMade = duty('covenant-made', {
  title: '制定居民公约',
  english: 'Residents covenant',
  cites: 'SF-11.1',
  owedBy: community,
  subjects: units(community),
  when: once(),
  done: covenant.by(subject),
});

/** Both days follow from a setting: while nobody has named it, the duty is open and never overdue. */
export const rulesLookedAtAgain = duty('rules-looked-at-again', {
  title: '期满前复核细则',
  english: 'The rules are looked at again before they end',
  cites: 'SF-29.13-b',
  owedBy: area,
  subjects: units(area),
  when: inWindow(reviewFrom, lastDay),
  done: rulesReviewed.by(subject),
});

export const stairwellsInOrder = duty('stairwells-in-order', {
  title: '完成楼道整治',
  english: 'Stairwells in order',
  cites: 'SF-12',
  owedBy: community,
  subjects: units(community),
  when: inWindow('2024-03-01', '2024-05-31'),
  done: stairwell.by(subject),
});

/** The days of a gap are overdue and nobody can relive them. */
export const leaderInPost = duty('leader-in-post', {
  title: '块区组长在任',
  english: 'A leader is in post',
  cites: 'SF-13',
  owedBy: community,
  subjects: units(block),
  when: always(),
  done: held(leader).at(subject),
});

/** Each number short of two is a gap of its own, so that it shows how many there were. */
export const patrollersInPost = duty('patrollers-in-post', {
  title: '巡查员配足',
  english: 'Two patrollers in post',
  cites: 'SF-13.1',
  owedBy: community,
  subjects: units(block),
  when: always(),
  done: held(patroller).at(subject),
  need: { least: 2 },
});

export const contactCards = duty('contact-cards', {
  title: '联系卡到户',
  english: 'Contact cards',
  cites: 'SF-14',
  reading: '没有期限,不算逾期;组长变动之日起,此前发放的卡不再算数。',
  owedBy: block,
  subjects: households,
  when: ongoing({ renewedBy: begins(leader).above(subject) }),
  done: contactCard.about(subject),
});

export const fireChecks = duty('fire-checks', {
  title: '消防检查',
  english: 'Fire checks',
  cites: 'SF-15',
  owedBy: block,
  subjects: units(block),
  when: every(days(30), { since: 'last' }),
  done: fireCheck.by(subject),
});

export const resultsPublished = duty('results-published', {
  title: '公布会议结果',
  english: 'Results made public',
  cites: 'SF-16',
  owedBy: community,
  subjects: units(community),
  when: after(assembly.by(subject), { within: days(3) }),
  done: resultsShown.by(subject),
});
