import {
  choiceSetting,
  chosenTerm,
  dayAfter,
  daySetting,
  fractionSetting,
  integerSetting,
  lastDayOfSpan,
  listSetting,
  moneySetting,
  termSetting,
  years,
} from '@lifang/policy';

const issueDate = daySetting('issue-date', {
  title: '文件印发日期',
  english: 'Date of issue',
  cites: ['QH-0-a', 'QH-8-a'],
  reading: '所见文本没有印发日期,由租户按正式文件填写;“今年”即印发之年。启用本政策的日期应与此相同。',
});

const periodLength = choiceSetting('period-length', {
  title: '“今后2—3年”的长短',
  english: 'How long the opinion covers',
  cites: 'QH-0-a',
  reading: '推荐读作自印发之日起三年,也可读作两年;最后一年提示复核。期满不等于规则失效,停止适用由租户另定。',
  choices: [
    { value: 'three-years', title: '三年', english: 'Three years' },
    { value: 'two-years', title: '两年', english: 'Two years' },
  ],
  recommended: 'three-years',
});

/** The opinion ends with its second or third year, and its last year is the time to look at it again. */
const lastDay = lastDayOfSpan(
  issueDate,
  chosenTerm(periodLength, { 'three-years': years(3), 'two-years': years(2) }),
);
const lastYear = dayAfter(
  issueDate,
  chosenTerm(periodLength, { 'three-years': years(2), 'two-years': years(1) }),
);
export const span = { cites: 'QH-0-a', from: issueDate, reviewFrom: lastYear, until: lastDay };

export const undatedWorkDeadline = daySetting('undated-work-deadline', {
  title: '未写期限事项的完成日',
  english: 'Day by which work without a date is to be done',
  cites: [
    'QH-1-b',
    'QH-4-b',
    'QH-4-c',
    'QH-5-a',
    'QH-6-a',
    'QH-6-c',
    'QH-6-d',
    'QH-6-e',
    'QH-7-b',
    'QH-7-c',
    'QH-7-e',
    'QH-7-g',
    'QH-8-h',
    'QH-8-i',
    'QH-8-j',
    'QH-8-k',
  ],
  reading: '这些事项要求做成一次,原文没有写期限:未设定之前一直显示未完,不算逾期。',
});

export const rightsOrganisationDeadline = daySetting('rights-organisation-deadline', {
  title: '维权类组织基本完成的最后一天',
  english: 'Last day for rights organisations to be basically complete',
  cites: 'QH-1-e',
  reading: '所见文本把年份隐去(20**年底以前)。填写该年 12 月 31 日;未设定之前不算逾期。',
});

const basicallyComplete = integerSetting('basically-complete-percent', {
  title: '“基本完成”的百分比',
  english: 'Percentage that counts as basically complete',
  cites: 'QH-1-e',
  reading: '“基本完成”没有数字。按社区显示实际完成情况,设定后供对照。',
  min: 1,
  max: 100,
  suggested: 90,
});

export const serviceOrganisationDeadline = daySetting('service-organisation-deadline', {
  title: '服务类组织组建的最后一天',
  english: 'Last day for every community to have a service organisation',
  cites: 'QH-1-j',
  reading:
    '所见文本把年份隐去(20**年)。填写该年 12 月 31 日;推荐读作到这一天已有即可,不必当年新建。未设定之前不算逾期。',
});

export const supervisionGroupDeadline = daySetting('supervision-group-deadline', {
  title: '民主监督小组全部完成的最后一天',
  english: 'Last day for every community to have a supervision group',
  cites: 'QH-2-o',
  reading: '所见文本把年份隐去(20**年底以前)。填写该年 12 月 31 日;“全部”即每个社区。未设定之前不算逾期。',
});

const supervisionText = (name: string, title: string, english: string) =>
  listSetting(name, {
    title,
    english,
    cites: 'QH-2-m',
    reading: '由区统一制定,内容不在文中,由区逐条写明;街道、社区只能查看。',
    min: 1,
    max: 50,
  });

const supervisionRules = supervisionText(
  'supervision-work-rules',
  '民主监督小组的工作制度',
  'Working rules of supervision groups',
);
const supervisionScope = supervisionText(
  'supervision-scope',
  '民主监督小组的监督内容',
  'What supervision groups supervise',
);
const supervisionVoting = supervisionText(
  'supervision-voting',
  '民主监督小组的表决程序',
  'How supervision groups vote',
);

export const supervisionTerm = termSetting('supervision-term', {
  title: '民主监督小组的任期',
  english: 'Term of a supervision group',
  cites: 'QH-2-m',
  reading: '由区统一制定,年限不在文中。未设定之前只显示已任天数,不提示到期。',
});

/** What the district has to lay down before any group can start. */
export const supervisionMatters = [supervisionRules, supervisionScope, supervisionVoting, supervisionTerm];

const assemblyPerYear = integerSetting('assembly-per-year', {
  title: '社区成员代表大会每年次数',
  english: 'Assemblies a year',
  cites: 'QH-2-i',
  reading: '原文没有写大会多久召开一次:按年显示实际次数,设定后供对照。',
  min: 1,
  max: 52,
});

export const appraisalInterval = termSetting('appraisal-interval', {
  title: '评议的间隔',
  english: 'Interval between appraisals',
  cites: ['QH-2-j', 'QH-2-k'],
  reading: '原文没有写多久评议一次,随区统一制定的制度;未设定之前只显示已过天数,不算逾期。',
  suggested: { amount: 1, unit: 'years' },
});

export const entryRuleForSubDistricts = choiceSetting('entry-rule-for-sub-districts', {
  title: '准入制是否适用于街道',
  english: 'Whether the entry rule binds sub-districts',
  cites: 'QH-3-b',
  reading: '禁止性规定只写了“机关部门”,街道写在前一句。推荐读作不适用于街道。',
  choices: [
    { value: 'no', title: '不适用', english: 'It does not' },
    { value: 'yes', title: '适用', english: 'It does' },
  ],
  recommended: 'no',
});

export const correctionLimit = termSetting('correction-limit', {
  title: '“及时纠正”的期限',
  english: 'What a prompt correction means',
  cites: 'QH-3-o',
  reading: '“及时”没有数字:自发现之日起显示已过天数;只有设定了期限,超过期限才算逾期。',
});

const areaBasis = choiceSetting('area-basis', {
  title: '用房面积的口径',
  english: 'What is measured as area',
  cites: ['QH-5-b', 'QH-5-c'],
  reading: '原文没有写建筑面积还是使用面积。推荐按建筑面积。',
  choices: [
    { value: 'built', title: '建筑面积', english: 'Built area' },
    { value: 'usable', title: '使用面积', english: 'Usable area' },
  ],
  recommended: 'built',
});

export const modelArea = integerSetting('municipal-model-area', {
  title: '市级示范社区用房面积标准(平方米)',
  english: 'Area the municipal model standard asks for, in square metres',
  cites: ['QH-5-f', 'QH-8-c'],
  reading: '标准的内容不在文中,由租户按市里的规定填写;填写之前不判断是否达标。',
  min: 1,
  max: 100_000,
});

const streetTraining = integerSetting('street-training-per-year', {
  title: '街道培训每年次数',
  english: 'Trainings a sub-district holds a year',
  cites: 'QH-6-i',
  reading: '“经常性”没有数字:按年显示实际次数,不算逾期;设定后供对照。',
  min: 1,
  max: 366,
});

const eliminationRules = listSetting('elimination-rules', {
  title: '淘汰制度的规定',
  english: 'Rules of elimination',
  cites: 'QH-6-f',
  reading: '原文没有写淘汰的情形和次数,由区逐条写明;解聘之前须有一次不合格的考核。',
  min: 1,
  max: 50,
});

const insuranceTypes = listSetting('insurance-types', {
  title: '社区工作者参加的社会保险',
  english: 'Social insurances of community workers',
  cites: 'QH-6-j',
  reading: '原文没有写哪些险种,由租户写明。',
  min: 1,
  max: 20,
});

export const payTolerance = fractionSetting('pay-parity-tolerance', {
  title: '“基本平衡”允许相差的比例',
  english: 'Difference that still counts as level',
  cites: 'QH-6-k',
  reading: '“基本平衡”没有数字;比的是同一年社区工作者平均工资与全区居民人均可支配收入。',
  min: 0,
  max: 1,
  suggested: '0.1',
});

const volunteerRewards = listSetting('volunteer-reward-rules', {
  title: '志愿服务回报的规定',
  english: 'Rules of reward for volunteers',
  cites: 'QH-6-n',
  reading: '原文没有写怎样回报,由租户逐条写明。',
  min: 1,
  max: 50,
});

const awardFundAmount = integerSetting('award-fund-amount', {
  title: '专项奖励基金的数额(元)',
  english: 'Size of the award fund, in yuan',
  cites: 'QH-8-a',
  reading: '原文没有写数额,由区填写。',
  min: 1,
  max: 1_000_000_000,
});

export const premisesAwardAmount = moneySetting('premises-award-amount', {
  title: '用房达标一次性奖励的数额(分)',
  english: 'One-off award for premises, in fen',
  cites: 'QH-8-c',
  reading: '原文没有写数额,由区填写;填写之前不计算奖励。',
  min: 1,
  max: 10_000_000_000,
});

export const streetFundRatio = integerSetting('street-fund-percent', {
  title: '街道专项资金占年度经费的百分比',
  english: 'Share of a sub-district’s yearly funds, in per cent',
  cites: 'QH-8-d',
  reading: '“按比例”没有写比例和基数。推荐以街道年度经费为基数;设定之前只看有没有安排。',
  min: 1,
  max: 100,
});

export const settings = [
  issueDate,
  periodLength,
  undatedWorkDeadline,
  rightsOrganisationDeadline,
  basicallyComplete,
  serviceOrganisationDeadline,
  supervisionGroupDeadline,
  supervisionRules,
  supervisionScope,
  supervisionVoting,
  supervisionTerm,
  assemblyPerYear,
  appraisalInterval,
  entryRuleForSubDistricts,
  correctionLimit,
  areaBasis,
  modelArea,
  streetTraining,
  eliminationRules,
  insuranceTypes,
  payTolerance,
  volunteerRewards,
  awardFundAmount,
  premisesAwardAmount,
  streetFundRatio,
];
