import { choiceSetting, integerSetting, listSetting, termSetting } from '@lifang/policy';

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

export const settings = [
  veryElderlyMinAge,
  promptVisitLimit,
  jointVisitMode,
  partialPeriod,
  fiveOfficerTitles,
];
