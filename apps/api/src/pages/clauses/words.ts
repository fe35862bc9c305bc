import type { ClauseView, Language } from '@lifang/core';

/** What the clause table says. */
export interface Words {
  readonly name: string;
  readonly issued: string;
  readonly encoding: string;
  readonly asOf: string;
  readonly enabled: string;
  readonly notEnabled: string;
  readonly clauses: string;
  readonly clause: string;
  readonly meaning: string;
  readonly carriers: string;
  readonly state: string;
  readonly reading: string;
  readonly reason: string;
  readonly authority: string;
  readonly undetermined: string;
  readonly waiting: string;
  readonly missed: string;
  readonly otherLanguage: string;
  readonly note: string;
  readonly dispositions: Readonly<Record<ClauseView['disposition'], string>>;
  /** By the name of the part; one without words here goes by that name. */
  readonly parts: Readonly<Record<string, string>>;
  readonly statuses: Readonly<Record<'due' | 'compliant' | 'overdue' | 'open' | 'waived', string>>;
  readonly consequences: Readonly<Record<'warn' | 'flag' | 'void', string>>;
  readonly breaches: Readonly<Record<'open' | 'accepted', string>>;
}

export const WORDS: Readonly<Record<Language, Words>> = {
  'zh-CN': {
    name: '条款表',
    issued: '印发',
    encoding: '编码版本',
    asOf: '状态截至',
    enabled: '实行自',
    notEnabled: '本租户未实行，不显示状态',
    clauses: '条',
    clause: '条款',
    meaning: '内容与处理',
    carriers: '由何实现',
    state: '本租户现状',
    reading: '理解',
    reason: '理由',
    authority: '裁量机关',
    undetermined: '未决定',
    waiting: '等待它的规则',
    missed: '一年内逾期',
    otherLanguage: 'English',
    note: '内容为我们自己的表述，不是文件原文。责任数和现有不符为当日的，逾期与检查所见为此前一年的合计。',
    dispositions: { encoded: '已编码', setting: '由租户设定', discretion: '裁量', guidance: '指导' },
    parts: {
      policy: '政策',
      clause: '条款',
      unit: '单位',
      position: '岗位',
      category: '名单',
      event: '事件',
      group: '组',
      place: '场所',
      record: '台账记录',
      award: '荣誉',
      notice: '公示',
      setting: '设定',
      duty: '责任',
      limit: '限制',
      indicator: '指标',
      criterion: '标准',
      fund: '资金',
      formula: '公式',
      workflow: '流程',
    },
    statuses: { due: '未到期', compliant: '办结', overdue: '逾期', open: '未定期限', waived: '不要求' },
    consequences: { warn: '说明理由后保留', flag: '加标注', void: '不计次' },
    breaches: { open: '现有不符', accepted: '现有不符（已说明理由）' },
  },
  en: {
    name: 'Clause table',
    issued: 'issued',
    encoding: 'Encoding',
    asOf: 'State as of',
    enabled: 'In force here from',
    notEnabled: 'This tenant does not run it: no state is shown',
    clauses: 'clauses',
    clause: 'Clause',
    meaning: 'What it says and what became of it',
    carriers: 'Carried by',
    state: 'State here',
    reading: 'Reading',
    reason: 'Reason',
    authority: 'Authority',
    undetermined: 'undetermined',
    waiting: 'Waiting for it',
    missed: 'overdue within a year',
    otherLanguage: '中文',
    note: 'The wording is our own, not that of the document. Duties and what is broken are those of the day; what was missed and found is counted over the year before it.',
    dispositions: { encoded: 'encoded', setting: 'setting', discretion: 'discretion', guidance: 'guidance' },
    parts: {
      category: 'list',
    },
    statuses: { due: 'due', compliant: 'done', overdue: 'overdue', open: 'open', waived: 'waived' },
    consequences: { warn: 'kept with a reason', flag: 'flagged', void: 'not counted' },
    breaches: { open: 'broken now', accepted: 'broken now, with a reason' },
  },
};
