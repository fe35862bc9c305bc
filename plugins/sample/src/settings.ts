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
