import { after, begins, by, duty, every, linesOf, people, subject, units } from '@lifang/policy';
import { readingRoom } from '../judged.ts';
import {
  activity,
  appraisal,
  buildingGroup,
  community,
  groupLeader,
  ledger,
  starGroup,
  venue,
} from '../kinds.ts';

/** A line of a register happens, too; the duty is met when every building group keeps one. */
export const ledgersKept = duty('ledgers-kept', {
  title: '楼组台账全覆盖',
  english: 'Every building group keeps its ledger',
  cites: 'SF-17',
  owedBy: community,
  subjects: units(community),
  when: every('year', { partial: 'whole' }),
  done: linesOf(ledger).by(subject),
  rollUp: buildingGroup.within(subject),
});

/** Everybody who holds the post, wherever they live, for as long as they hold it. */
export const leadersAppraised = duty('leaders-appraised', {
  title: '楼组长人人评议',
  english: 'Every building-group leader is appraised',
  cites: 'SF-17.1',
  reading: '年中上任或者卸任的,当年不作要求。',
  owedBy: community,
  subjects: people.holding(groupLeader),
  when: every('year', { partial: 'waive' }),
  done: appraisal.about(subject),
});

export const venueOpened = duty('venue-opened', {
  title: '每年新开放场所',
  english: 'A venue opened every year',
  cites: 'SF-18',
  owedBy: community,
  subjects: units(community),
  when: every('year', { partial: 'waive' }),
  done: begins(venue).within(subject),
});

/** What opens above concerns everybody below; a building group without a venue over it owes nothing. */
export const venueUsed = duty('venue-used', {
  title: '楼组到场活动',
  english: 'Building groups use the venue',
  cites: 'SF-18.1',
  reading: '没有期限:场所开放之后一直显示,不算逾期;没有场所的楼组不作要求。',
  owedBy: community,
  subjects: units(buildingGroup),
  when: after(begins(venue).above(subject), { within: null }),
  done: activity.by(subject),
});

/** Titles granted on one day are one round; a second day in the year is flagged. */
export const starRound = duty('star-round', {
  title: '每年评选星级楼组',
  english: 'A round of star building groups every year',
  cites: 'SF-21',
  reading: '同一天授予的为一次评选。',
  owedBy: community,
  subjects: units(community),
  when: every('year', { partial: 'waive' }),
  done: begins(starGroup).at(subject),
  need: { least: 1, most: 1 },
});

/** One by itself reaches the bound, which is included; several do not add up. */
export const largeReadingRoom = duty('large-reading-room', {
  title: '建成二十座以上的阅览室',
  english: 'A reading room of twenty seats',
  cites: 'SF-29.7',
  reading: '一间自己达到二十个座位才算,刚好二十个也算。',
  owedBy: community,
  subjects: units(community),
  when: by('2025-12-31'),
  done: begins(readingRoom).at(subject).atLeast('seats', 20),
});
