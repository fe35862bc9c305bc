import { after, duty, type EventKind, every, subject, units } from '@lifang/policy';
import {
  familyCommendation,
  featureGroupCommendation,
  neighbourCommendation,
  starGroupCommendation,
  starLeaderCommendation,
  zoneExchange,
  zoneFeatureCommendation,
  zoneSelection,
} from '../kinds/awards.ts';
import { community, zone } from '../kinds/units.ts';

interface Words {
  readonly title: string;
  readonly english: string;
  readonly cites: string;
}

/** Once a year; a second round is marked and not refused. */
const yearly = (name: string, commendation: EventKind, words: Words) =>
  duty(name, {
    ...words,
    reading:
      '每年至少一次,评选之后须在社区表彰才算完成,以表彰为准:称号因表彰而授予,同一次表彰的称号不分别计次;同一年再办一次只作提示,不予阻止。',
    owedBy: community,
    subjects: units(community),
    when: every('year', { partial: 'waive' }),
    done: commendation.by(subject),
    need: { least: 1, most: 1 },
  });

const starGroups = yearly('yearly-star-groups', starGroupCommendation, {
  title: '每年评选表彰星级楼组',
  english: 'Star groups are chosen and commended every year',
  cites: 'JD-3.4.5-a',
});
const featureGroups = yearly('yearly-feature-groups', featureGroupCommendation, {
  title: '每年评选表彰特色楼组',
  english: 'Feature groups are chosen and commended every year',
  cites: 'JD-3.4.5-b',
});
const starLeaders = yearly('yearly-star-leaders', starLeaderCommendation, {
  title: '每年评选表彰星级楼组长',
  english: 'Star leaders are chosen and commended every year',
  cites: 'JD-3.4.5-c',
});

/** At the zone's discretion; once a selection has begun it is open until the commendation. */
const atDiscretion = (name: string, award: string, commendation: EventKind, words: Words) =>
  duty(name, {
    ...words,
    reading: '“适时”由工业区决定,没有评选就没有要求,不算逾期;开展评选之后,到表彰为止一直显示未完。',
    owedBy: zone,
    subjects: units(zone),
    when: after(zoneSelection.by(subject).where('award', award), { within: null }),
    done: commendation.by(subject),
  });

const families = atDiscretion('civilised-families', 'civilised-family', familyCommendation, {
  title: '工业区表彰文明家庭',
  english: 'Civilised families are commended',
  cites: 'JD-3.4.5-d',
});
const zoneFeatureGroups = atDiscretion('zone-feature-groups', 'feature-group', zoneFeatureCommendation, {
  title: '工业区表彰特色楼组',
  english: 'Feature groups of the zone are commended',
  cites: 'JD-3.4.5-e',
});
const neighbours = atDiscretion('good-neighbours', 'good-neighbour', neighbourCommendation, {
  title: '工业区表彰睦邻之星',
  english: 'Good-neighbour stars are commended',
  cites: 'JD-3.4.5-f',
});

const experienceExchanged = duty('experience-exchanged', {
  title: '先进经验交流',
  english: 'Experience is exchanged',
  cites: ['JD-3.4.5-d', 'JD-3.4.5-e', 'JD-3.4.5-f'],
  reading: '工业区开展任何一项评选之后,须有一次先进经验交流;没有期限,不算逾期。',
  owedBy: zone,
  subjects: units(zone),
  when: after(zoneSelection.by(subject), { within: null }),
  done: zoneExchange.by(subject),
});

export const awardDuties = [
  starGroups,
  featureGroups,
  starLeaders,
  families,
  zoneFeatureGroups,
  neighbours,
  experienceExchanged,
];
