import { integerSetting, termSetting } from '@lifang/policy';

export const veryElderlyMinAge = integerSetting('very-elderly-min-age', {
  title: '高龄老人的起始年龄',
  english: 'Age from which a person is very elderly',
  cites: 'LF-6',
  reading: '第六条把起始年龄留给街道确定;未确定之前,名单中没有人。',
  min: 60,
  max: 120,
  suggested: 80,
});

export const welcomeLimit = termSetting('welcome-limit', {
  title: '“及时上门”的期限',
  english: 'What "promptly" means for a welcome visit',
  cites: 'LF-7',
  reading: '“及时”没有数字:未设定期限时只显示已过天数,不算逾期。',
  suggested: { amount: 14, unit: 'days' },
});

export const suggestionLimit = termSetting('suggestion-limit', {
  title: '答复建议的期限',
  english: 'What answering a suggestion promptly means',
  cites: 'LF-12.7',
  reading: '“及时”没有数字:自登记之日起显示已过天数;只有确定了期限,超过期限才算逾期。',
  suggested: { amount: 10, unit: 'days' },
});

export const candidateLimit = integerSetting('candidate-limit', {
  title: '好邻里候选人人数',
  english: 'Most candidates for good neighbour',
  cites: 'LF-12.11',
  reading: '人数由街道确定;未确定之前不限。按每一次评选计算,不按提名计算。',
  min: 1,
  max: 100,
});

export const winnerQuota = integerSetting('winner-quota', {
  title: '好邻里名额',
  english: 'Most good neighbours',
  cites: 'LF-12.12',
  reading: '名额由街道确定;未确定之前不限。得票相同的并列最后一名,并列越过名额的都不评定。',
  min: 1,
  max: 100,
});
