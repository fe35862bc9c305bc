import type { Language } from '@lifang/core';

/** What the register says. */
export interface Words {
  readonly name: string;
  readonly issued: string;
  readonly asOf: string;
  readonly households: string;
  readonly people: string;
  readonly duties: string;
  readonly duty: string;
  readonly clause: string;
  readonly owed: string;
  readonly done: string;
  readonly overdue: string;
  readonly due: string;
  readonly excused: string;
  readonly waived: string;
  readonly rate: string;
  readonly times: string;
  readonly places: string;
  readonly flagged: string;
  readonly void: string;
  readonly withdrawn: string;
  readonly day: string;
  readonly about: string;
  readonly participants: string;
  readonly notes: string;
  readonly none: string;
  readonly more: string;
  readonly restricted: string;
  readonly signature: string;
  readonly otherLanguage: string;
}

export const WORDS: Readonly<Record<Language, Words>> = {
  'zh-CN': {
    name: '台账',
    issued: '印制',
    asOf: '截至',
    households: '户',
    people: '人',
    duties: '到期责任',
    duty: '责任',
    clause: '条款',
    owed: '应办',
    done: '办结',
    overdue: '逾期',
    due: '未到期',
    excused: '免办',
    waived: '不要求',
    rate: '办结率',
    times: '次',
    places: '参加人次',
    flagged: '加标注',
    void: '不计次',
    withdrawn: '撤回',
    day: '日期',
    about: '对象',
    participants: '参加人数',
    notes: '记载与标注',
    none: '本期没有登记。',
    more: '仅印前 1000 条，其余请按较短期间印制。',
    restricted: '名单限权，只列条款',
    signature: '填报人：＿＿＿＿＿＿　审核人：＿＿＿＿＿＿　日期：＿＿＿＿＿＿',
    otherLanguage: 'English',
  },
  en: {
    name: 'Register',
    issued: 'Issued',
    asOf: 'As of',
    households: 'households',
    people: 'people',
    duties: 'What fell due',
    duty: 'Duty',
    clause: 'Clause',
    owed: 'Owed',
    done: 'Done',
    overdue: 'Overdue',
    due: 'Not yet due',
    excused: 'Excused',
    waived: 'Waived',
    rate: 'Rate',
    times: 'times',
    places: 'places taken',
    flagged: 'flagged',
    void: 'not counted',
    withdrawn: 'withdrawn',
    day: 'Day',
    about: 'About',
    participants: 'Took part',
    notes: 'Entries and marks',
    none: 'Nothing was recorded in this period.',
    more: 'Only the first 1000 lines are printed; print shorter periods for the rest.',
    restricted: 'by clause only',
    signature: 'Filed by: ____________　Checked by: ____________　Date: ____________',
    otherLanguage: '中文',
  },
};
