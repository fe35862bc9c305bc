import { anyOf, duty, every, freely, linesOf, subject, units } from '@lifang/policy';
import {
  communitySupport,
  exchangePlatform,
  fiveSelfApplication,
  seasonActivity,
  systemSetUp,
} from '../kinds/programme.ts';
import { workLedger } from '../kinds/registers.ts';
import { community, group } from '../kinds/units.ts';

const themedSeason = duty('themed-season', {
  title: '楼组驿站多彩季',
  english: 'Themed season of the building groups',
  cites: 'JD-3.3-e',
  reading: '“季”读作一项活动的名称,不读作每季度:每个楼组每年至少一次,楼组自办、社区为楼组举办都算。',
  owedBy: community,
  subjects: units(group),
  when: every('year', { partial: 'waive' }),
  done: anyOf(seasonActivity.by(subject), seasonActivity.about(subject)),
});

const fiveSelfStriving = duty('five-self-striving', {
  title: '争创五自特色楼组',
  english: 'Striving to become a five-self group',
  cites: 'JD-3.3-f',
  reading: '每个楼组每年有一次申报或自评即可;“五自”是社区特色楼组评选的创建活动,称号另立代码。',
  owedBy: community,
  subjects: units(group),
  when: every('year', { partial: 'waive' }),
  done: fiveSelfApplication.by(subject),
});

const exchangePlatforms = duty('exchange-platforms', {
  title: '搭建交流平台',
  english: 'Exchange platforms',
  cites: 'JD-3.3-h',
  reading: '原文为“可以”:只显示哪些社区办了,不办也没有问题。',
  owedBy: community,
  subjects: units(community),
  when: freely({ per: 'year' }),
  done: exchangePlatform.by(subject),
});

const supportByOrganisations = duty('community-unit-support', {
  title: '社区单位支持楼组自治',
  english: 'Support by local employers and institutions',
  cites: 'JD-3.3-i',
  reading: '原文为“可以”:只显示有无支持,没有也没有问题。',
  owedBy: community,
  subjects: units(community),
  when: freely({ per: 'year' }),
  done: communitySupport.by(subject),
});

const ledgersKept = duty('ledgers-kept', {
  title: '每个楼组都有台账',
  english: 'Every building group keeps its ledger',
  cites: 'JD-3.4-a',
  reading: '台账由各楼组自己记,一个楼组一本,汇总到块区;当年记过一笔即为在记。由社区指导。',
  owedBy: community,
  subjects: units(community),
  when: every('year', { partial: 'waive' }),
  done: linesOf(workLedger).by(subject),
  rollUp: group.within(subject),
});

const fiveSystems = duty('five-systems', {
  title: '五项制度落实',
  english: 'All five working systems are in place',
  cites: 'JD-3.4-b',
  reading:
    '定期例会、联系走访、信息报告、学习培训、评比交流五项各登记一次为齐全;没有期限,不算逾期,按年核对。',
  owedBy: community,
  subjects: units(community),
  when: freely({ per: 'year' }),
  done: systemSetUp.by(subject),
  counting: { distinct: 'system' },
  need: { least: 5 },
});

export const programmeDuties = [
  themedSeason,
  fiveSelfStriving,
  exchangePlatforms,
  supportByOrganisations,
  ledgersKept,
  fiveSystems,
];
