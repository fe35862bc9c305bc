import {
  after,
  always,
  begins,
  duty,
  every,
  freely,
  held,
  type PositionKind,
  subject,
  type UnitKind,
  units,
} from '@lifang/policy';
import { informationSent, relay } from '../kinds/information.ts';
import { director, groupLeader, leader, officer, socialWorker } from '../kinds/positions.ts';
import { implementation, pairing } from '../kinds/programme.ts';
import { area, block, community, group } from '../kinds/units.ts';
import { timelyLimit } from '../settings.ts';

const implementationPlans = duty('implementation-plans', {
  title: '各社区贯彻落实',
  english: 'Every community carries the opinion out',
  cites: ['JD-0-c', 'JD-0-e'],
  reading: '原文没有规定何时回报:只显示哪些社区已有落实方案,不算逾期。',
  owedBy: community,
  subjects: units(community),
  when: freely({ per: 'year' }),
  done: implementation.by(subject),
});

/** Somebody has to hold the post; the days of a gap are shown as such. */
const inPost = (
  name: string,
  position: PositionKind,
  of: UnitKind,
  words: { readonly title: string; readonly english: string; readonly cites: string },
) =>
  duty(name, {
    ...words,
    owedBy: community,
    subjects: units(of),
    when: always(),
    done: held(position).at(subject),
  });

const directorInPost = inPost('director-in-post', director, community, {
  title: '居委会主任在任',
  english: 'A director is in post',
  cites: 'JD-3.1-c',
});
const socialWorkerInPost = inPost('social-worker-in-post', socialWorker, area, {
  title: '责任社工在任',
  english: 'A responsible social worker is in post',
  cites: 'JD-3.1-d',
});
const leaderInPost = inPost('block-leader-in-post', leader, block, {
  title: '块区组长在任',
  english: 'A block leader is in post',
  cites: 'JD-3.1-e',
});
const officersInPost = duty('block-officers-in-post', {
  title: '五大员配齐',
  english: 'All five officers are in post',
  cites: 'JD-3.1-e',
  reading: '五名都在任才算配齐;缺几名、从哪一天起缺,都看得见。',
  owedBy: community,
  subjects: units(block),
  when: always(),
  done: held(officer).at(subject),
  need: { least: 5 },
});
const groupLeaderInPost = inPost('group-leader-in-post', groupLeader, group, {
  title: '居民组长在任',
  english: 'A building-group leader is in post',
  cites: 'JD-3.1-f',
});

const relayInformation = duty('relay-information', {
  title: '信息上传下达',
  english: 'Information is relayed',
  cites: 'JD-3.1-g',
  reading: '每次向块区下达信息,该块区须有一次传达记录;原文没有期限,由租户设定后才算逾期。',
  owedBy: block,
  subjects: units(block),
  when: after(informationSent.about(subject), { within: timelyLimit }),
  done: relay.by(subject),
});

const pairings = duty('party-member-pairings', {
  title: '党员结对',
  english: 'Pairing with Party members',
  cites: 'JD-3.1-h',
  reading: '“更多”没有数字:按年显示各块区的结对情况,不算逾期。',
  owedBy: community,
  subjects: units(block),
  when: freely({ per: 'year' }),
  done: pairing.by(subject),
});

const freshGroupLeaders = duty('fresh-group-leaders', {
  title: '楼组长队伍每年充实',
  english: 'New building-group leaders every year',
  cites: 'JD-3.1-i',
  reading: '一个社区一年内至少有一名楼组长新任;同一人在同一楼组连任不算。',
  owedBy: community,
  subjects: units(community),
  when: every('year', { partial: 'waive' }),
  done: begins(groupLeader).within(subject).newcomers(),
});

export const organisationDuties = [
  implementationPlans,
  directorInPost,
  socialWorkerInPost,
  leaderInPost,
  officersInPost,
  groupLeaderInPost,
  relayInformation,
  pairings,
  freshGroupLeaders,
];
