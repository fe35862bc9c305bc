import type { Choice } from '@lifang/policy';

const option = (value: string, title: string, english: string): Choice => ({ value, title, english });

/** What a department has to be admitted for. */
export const entryMatters = [
  option('body', '工作机构', 'Working body'),
  option('signboard', '牌子', 'Signboard'),
  option('ledger', '台帐', 'Ledger'),
  option('inspection', '检查考核', 'Inspection'),
];

/** The fields of service the text names; the list is open. */
export const serviceFields = [
  option('elderly-care', '养老', 'Care of the elderly'),
  option('disability', '助残', 'Help for the disabled'),
  option('home-help', '家政', 'Home help'),
  option('relief', '救助', 'Relief'),
  option('law', '法律', 'Law'),
  option('culture', '文化', 'Culture'),
  option('health', '卫生', 'Health'),
  option('education', '教育', 'Education'),
  option('volunteers', '志愿者帮扶', 'Help by volunteers'),
];

/** Kinds of facility a plan has to provide for besides the committee's own rooms. */
export const supportingFacilities = [
  option('welfare', '福利', 'Welfare'),
  option('health', '卫生', 'Health'),
  option('culture', '文化', 'Culture'),
  option('education', '教育', 'Education'),
  option('sports', '体育', 'Sports'),
];
export const plannedFacilities = [
  option('committee-premises', '社区居委会办公活动用房', 'Premises of the residents committee'),
  ...supportingFacilities,
];

export const portalColumns = [
  option('forum', '社区论坛', 'Community forum'),
  option('open-affairs', '居务公开', 'Open affairs'),
  option('services', '便民服务', 'Services'),
  option('mutual-help', '居民互助', 'Mutual help'),
  option('guide', '办事指南', 'How to get things done'),
  option('announcements', '社区公告', 'Announcements'),
];

export const civilisedProgrammes = [
  option('community', '文明社区', 'Civilised community'),
  option('building', '文明楼幢', 'Civilised building'),
  option('family', '文明家庭', 'Civilised family'),
  option('resident', '文明居民', 'Civilised resident'),
];

export const practiceFields = [
  option('party-building', '社区党建', 'Party building'),
  option('services', '社区服务', 'Services'),
  option('health', '社区卫生', 'Health'),
  option('culture', '社区文化', 'Culture'),
  option('order', '社区治安', 'Public order'),
  option('environment', '社区环境', 'Environment'),
  option('self', '自身建设', 'The community itself'),
];

export const goals = [
  option('humane', '人文秦淮', 'Humane Qinhuai'),
  option('safe', '平安秦淮', 'Safe Qinhuai'),
  option('green', '绿色秦淮', 'Green Qinhuai'),
];

export const other = option('other', '其他', 'Another');

/** The values of some options. */
export const valuesOf = (options: readonly Choice[]): readonly string[] => options.map(({ value }) => value);
