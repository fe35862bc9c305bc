import type { Language } from '@lifang/core';
import type { JsonObject } from './document.ts';

/** The groups of operations, in the order of the documentation, with what each is for. */
export const TAGS: Readonly<Record<string, string>> = {
  me: 'Who you are here: your roles, your reach and what they allow.',
  sessions: 'Logging in and out with a name and a password.',
  users: 'People who log in, and their roles.',
  'api-keys': 'Keys for programs. The secret is shown once.',
  policies: 'The documents this installation can run, and those the tenant runs.',
  settings: 'What the documents leave open, and what the tenant decided, dated.',
  units: 'The dated tree of the organisation.',
  households: 'Households and where they live.',
  people: 'The roster. Sensitive values are masked; revealing one is audited.',
  search: 'One box over units, households and people.',
  categories: 'Dated lists of people, households and units, entered or derived.',
  appointments: 'Who holds which position in which unit, from one day to another.',
  groups: 'Bodies with members: who sits in them is in the appointments.',
  places: 'Facilities of units: what they are for, and in whose home.',
  events: 'What happened, on which day, by whom and about whom.',
  records: 'Lines of the registers that units keep.',
  awards: 'Titles: who holds which, granted by whom.',
  notices: 'What units publish for a window, and what anybody may read of it.',
  files: 'Documents, attached to events, records, awards and places.',
  cases: 'What moves through a workflow: where it stands, how it came there, and whom it waits for.',
  duties: 'Who owes what to whom by when, by which clause, and why.',
  freedoms: 'What the texts let somebody do, and what they make no rule about.',
  breaches: 'What lasts and does not meet a limit, though nobody need have acted.',
  measurements: 'Values of indicators, and how units stand with the criteria that look at them.',
  money: 'What formulas give, and the book every unit keeps of each fund.',
  calendar: 'What falls due on which day: to ask, or to subscribe to with a calendar program.',
  reports: 'What was owed and done in a period, to read or to print.',
  imports: 'Rosters and events as CSV files: tried first, then all or nothing.',
  audit: 'Every change, chained by hash.',
  openapi: 'This document, for the tenant and a day.',
  health: 'For the machines that watch the service.',
  operator: 'For whoever runs the installation. An operator sees no data of a tenant.',
};

/** What Chinese readers see in place of a tag's name. */
const CHINESE_NAMES: Readonly<Record<string, string>> = {
  me: '当前身份',
  sessions: '会话',
  users: '用户',
  'api-keys': '密钥',
  policies: '政策',
  settings: '设定',
  units: '单位',
  households: '住户',
  people: '人员',
  search: '查找',
  categories: '名单',
  appointments: '任职',
  groups: '团队',
  places: '场所',
  events: '事件',
  records: '台账',
  awards: '称号',
  notices: '公示',
  files: '文件',
  cases: '案件',
  duties: '责任',
  freedoms: '有权事项',
  breaches: '不合规情形',
  measurements: '指标',
  money: '资金',
  calendar: '日历',
  reports: '台账与月报',
  imports: '导入',
  audit: '审计',
  openapi: '接口文档',
  health: '健康检查',
  operator: '系统运营',
};

/** A tag with the name readers of a language see. */
export function withDisplayName(tag: JsonObject, language: Language): JsonObject {
  const name = language === 'en' ? undefined : CHINESE_NAMES[String(tag.name)];
  return name === undefined ? tag : { ...tag, 'x-displayName': name };
}

/** The tags some operations use, as the document lists them. */
export function tagObjects(used: ReadonlySet<string>): JsonObject[] {
  return Object.entries(TAGS)
    .filter(([name]) => used.has(name))
    .map(([name, description]) => ({ name, description }));
}
