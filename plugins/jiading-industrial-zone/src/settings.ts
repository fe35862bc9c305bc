import { choiceSetting, daySetting, integerSetting, listSetting, termSetting } from '@lifang/policy';

export const veryElderlyMinAge = integerSetting('very-elderly-min-age', {
  title: '高龄老人的起始年龄',
  english: 'Age from which a resident is very elderly',
  cites: 'JD-3.4.2-c',
  reading: '原文未写明“高龄”的年龄。通行做法为 80 周岁;未设定之前不推定任何人为高龄老人。',
  min: 60,
  max: 120,
  suggested: 80,
});

export const promptVisitLimit = termSetting('prompt-visit-limit', {
  title: '“及时访”的期限',
  english: 'What a prompt visit means',
  cites: ['JD-3.4.2-j', 'JD-3.4.2-k', 'JD-3.4.2-l', 'JD-3.4.2-m'],
  reading: '“及时”没有数字:自列入名单之日起显示已过天数;只有设定了期限,超过期限才算逾期。',
  suggested: { amount: 7, unit: 'days' },
});

export const jointVisitMode = choiceSetting('joint-visit-mode', {
  title: '会同走访的人员要求',
  english: 'Who must join a visit to a key person',
  cites: 'JD-3.4.2-b',
  reading:
    '“会同民情责任区社工、组团式服务联系人”可读作两者都要,也可读作有其一即可。推荐两者都要,缺一的走访照常计次并加标注。',
  choices: [
    { value: 'all', title: '责任社工和联系人都要参加', english: 'Both the social worker and the liaison' },
    { value: 'any', title: '有其中一人参加即可', english: 'Either of the two' },
  ],
  recommended: 'all',
});

export const partialPeriod = choiceSetting('partial-period', {
  title: '不完整周期的要求',
  english: 'What is owed for a partial period',
  cites: ['JD-3.4.2-c', 'JD-3.4.2-d', 'JD-3.4.2-e', 'JD-3.4.2-f', 'JD-3.4.2-g', 'JD-3.4.2-h', 'JD-3.4.2-i'],
  reading: '原文未写明周期中途列入名单、迁入、迁出或去世时是否仍须走访。推荐不要求,自下一个完整周期起算。',
  choices: [
    { value: 'waive', title: '不要求', english: 'Nothing' },
    { value: 'whole', title: '照常要求', english: 'All of it' },
  ],
  recommended: 'waive',
});

const fiveOfficerTitles = listSetting('five-officer-titles', {
  title: '五大员的名称',
  english: 'The titles of the five officers',
  cites: 'JD-3.1-e',
  reading: '全文没有列出五大员各叫什么,由各单位自定五个不同的名称。',
  min: 5,
  max: 5,
});

export const timelyLimit = termSetting('timely-limit', {
  title: '上传下达的期限',
  english: 'How soon information is relayed',
  cites: ['JD-3.1-g', 'JD-3.4.3-f'],
  reading: '原文没有写明多久之内转达、上报:未设定期限时只显示已过天数,不算逾期。',
});

const youngPartyMemberMaxAge = integerSetting('young-party-member-max-age', {
  title: '年轻党员的年龄上限',
  english: 'Age up to which a Party member is young',
  cites: 'JD-3.1-h',
  reading: '“年轻”没有写明年龄,由租户设定,供登记名单时参照。',
  min: 18,
  max: 60,
  suggested: 35,
});

export const pilotStationYear = daySetting('pilot-station-year', {
  title: '“明年”的最后一天',
  english: 'Last day of the year in which the pilot station opens',
  cites: 'JD-3.2-d',
  reading:
    '文件印发于 2013 年 2 月,“明年”照字面是 2014 年;如在 2012 年底起草,则是 2013 年。未设定之前不算逾期。',
  suggested: '2014-12-31',
});

export const fiveSelfCriteria = listSetting('five-self-criteria', {
  title: '“五自”的内容',
  english: 'The five criteria of a five-self group',
  cites: 'JD-3.3-f',
  reading: '全文没有说明“五自”是哪五项,由租户写明五项;写明之前不能评定。',
  min: 5,
  max: 5,
});

export const incidentReportLimit = termSetting('incident-report-limit', {
  title: '突发情况“及时上报”的期限',
  english: 'How soon an incident is reported',
  cites: 'JD-3.4.3-c',
  reading: '“及时”没有数字:未设定期限时只显示已过天数,不算逾期。',
  suggested: { amount: 24, unit: 'hours' },
});

export const incidentFeedbackLimit = termSetting('incident-feedback-limit', {
  title: '处置结果“及时反馈”的期限',
  english: 'How soon the result is fed back',
  cites: 'JD-3.4.3-d',
  reading: '“及时”没有数字:未设定期限时只显示已过天数,不算逾期。',
  suggested: { amount: 7, unit: 'days' },
});

export const starQuota = integerSetting('star-quota', {
  title: '每项评选的名额',
  english: 'Winners of each award of a round',
  cites: ['JD-3.4.5-a', 'JD-3.4.5-b', 'JD-3.4.5-c'],
  reading: '原文没有写明评选名额,由租户设定;未设定时不限。',
  min: 1,
  max: 1000,
});

const starLevels = listSetting('star-levels', {
  title: '星级',
  english: 'Star levels',
  cites: 'JD-3.4.5-a',
  reading: '原文没有写明星级分几等,由租户写明各等的名称。',
  min: 1,
  max: 10,
});

export const settings = [
  veryElderlyMinAge,
  promptVisitLimit,
  jointVisitMode,
  partialPeriod,
  fiveOfficerTitles,
  timelyLimit,
  youngPartyMemberMaxAge,
  pilotStationYear,
  fiveSelfCriteria,
  incidentReportLimit,
  incidentFeedbackLimit,
  starQuota,
  starLevels,
];
