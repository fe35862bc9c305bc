import type { BurdenLineView, Language } from '@lifang/core';

/** What the page of the burden says. */
export interface Words {
  readonly name: string;
  readonly asOf: string;
  readonly issuer: string;
  readonly counts: Readonly<
    Record<
      'duties' | 'timesAYear' | 'events' | 'records' | 'notices' | 'indicators' | 'groups' | 'fields',
      string
    >
  >;
  readonly shared: string;
  readonly part: string;
  readonly what: string;
  readonly clauses: string;
  readonly asked: string;
  readonly parts: Readonly<Record<BurdenLineView['part'], string>>;
  readonly counted: string;
  readonly aYear: string;
  readonly owedTo: string;
  readonly otherLanguage: string;
  readonly note: string;
}

export const WORDS: Readonly<Record<Language, Words>> = {
  'zh-CN': {
    name: '政策负担清单',
    asOf: '截至',
    issuer: '发文机关',
    counts: {
      duties: '责任',
      timesAYear: '全年次数',
      events: '须登记的事件',
      records: '台账',
      notices: '公示',
      indicators: '指标',
      groups: '团队',
      fields: '填报字段',
    },
    shared: '其中与在先政策共用',
    part: '类别',
    what: '事项',
    clauses: '条款',
    asked: '填报字段与次数',
    parts: {
      duty: '责任',
      event: '事件',
      record: '台账',
      notice: '公示',
      indicator: '指标',
      group: '团队',
    },
    counted: '已计入',
    aYear: '次／年',
    owedTo: '对象',
    otherLanguage: 'English',
    note: '几份文件要求的同一台账、团队或者字段只填一次，计入先实行的政策。不定期的责任不计全年次数。',
  },
  en: {
    name: 'What is asked of the unit',
    asOf: 'As of',
    issuer: 'Issued by',
    counts: {
      duties: 'duties',
      timesAYear: 'times a year',
      events: 'events to report',
      records: 'registers',
      notices: 'notices',
      indicators: 'indicators',
      groups: 'bodies',
      fields: 'fields',
    },
    shared: 'shared with a policy before it',
    part: 'Sort',
    what: 'What',
    clauses: 'Clauses',
    asked: 'Fields and times',
    parts: {
      duty: 'duty',
      event: 'event',
      record: 'register',
      notice: 'notice',
      indicator: 'indicator',
      group: 'body',
    },
    counted: 'counted with',
    aYear: 'a year',
    owedTo: 'owed to',
    otherLanguage: '中文',
    note: 'A register, body or field that several documents ask for is given once, and counted with the policy that was enabled first. Duties without a place in the calendar are not counted by the year.',
  },
};
