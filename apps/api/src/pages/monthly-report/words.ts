import type { Language } from '@lifang/core';

/** What the monthly report says. */
export interface Words {
  readonly name: string;
  readonly basis: string;
  readonly standing: string;
  readonly issued: string;
  readonly unfinished: string;
  readonly households: string;
  readonly people: string;
  readonly owed: string;
  readonly done: string;
  readonly overdue: string;
  readonly due: string;
  readonly open: string;
  readonly excused: string;
  readonly waived: string;
  readonly carried: string;
  readonly left: string;
  readonly trend: string;
  readonly byClause: string;
  readonly clause: string;
  readonly duty: string;
  readonly progress: string;
  readonly months: string;
  readonly rate: string;
  readonly ranking: string;
  readonly done100: string;
  readonly events: string;
  readonly times: string;
  readonly flagged: string;
  readonly void: string;
  readonly withdrawn: string;
  readonly until: string;
  readonly noTerm: string;
  readonly covered: string;
  readonly covering: string;
  readonly nothing: string;
  readonly othersDuties: string;
  readonly othersUnits: string;
  readonly none: string;
  readonly restricted: string;
  readonly before: string;
  readonly earlier: string;
  readonly notes: string;
  readonly otherLanguage: string;
}

export const WORDS: Readonly<Record<Language, Words>> = {
  'zh-CN': {
    name: '履责月报',
    basis: '依据',
    standing: '数据截至',
    issued: '印制',
    unfinished: '本月尚未结束',
    households: '户',
    people: '人',
    owed: '应办',
    done: '办结',
    overdue: '逾期',
    due: '未到期',
    open: '未定期限',
    excused: '免办',
    waived: '不要求',
    carried: '以前月份欠办',
    left: '未办结',
    trend: '近六个月到期事项',
    byClause: '按条款',
    clause: '条款',
    duty: '责任',
    progress: '本月完成情况',
    months: '近六个月',
    rate: '办结率',
    ranking: '未办结事项较多的单位',
    done100: '没有未办结事项的单位',
    events: '本月登记',
    times: '次',
    flagged: '加标注',
    void: '不计次',
    withdrawn: '撤回',
    until: '期限',
    noTerm: '未定期限',
    covered: '已覆盖',
    before: '上月',
    covering: '没有期限、只看覆盖：',
    nothing: '本月无应办事项：',
    othersDuties: '其余各项',
    othersUnits: '其余单位',
    none: '没有未办结的事项。',
    restricted: '名单限权，只列条款',
    earlier: '以前欠办',
    notes:
      '应办：最后期限在本月的事项，不含不要求和免办的；期限在以后的按期限列出，尚未定期限的单列。不要求：期间中途列入、迁入或离开。免办：经批准免除并有理由。柱形各月按本报告截止日的情况重新计算。本页只有数量，没有个人姓名。',
    otherLanguage: 'English',
  },
  en: {
    name: 'Monthly report',
    basis: 'Under',
    standing: 'As of',
    issued: 'Issued',
    unfinished: 'the month is not over',
    households: 'households',
    people: 'people',
    owed: 'Owed',
    done: 'Done',
    overdue: 'Overdue',
    due: 'Not yet due',
    open: 'No deadline',
    excused: 'Excused',
    waived: 'Waived',
    carried: 'Owed earlier',
    left: 'Left',
    trend: 'What fell due, six months',
    byClause: 'By clause',
    clause: 'Clause',
    duty: 'Duty',
    progress: 'This month',
    months: 'Six months',
    rate: 'Rate',
    ranking: 'Units with most left to do',
    done100: 'Units with nothing left',
    events: 'Recorded this month',
    times: 'times',
    flagged: 'flagged',
    void: 'not counted',
    withdrawn: 'withdrawn',
    until: 'due',
    noTerm: 'no deadline',
    covered: 'reached',
    before: 'before',
    covering: 'Without a deadline, by whom they reach: ',
    nothing: 'Nothing owed this month: ',
    othersDuties: 'All others',
    othersUnits: 'All others',
    none: 'Nothing is left to do.',
    restricted: 'by clause only',
    earlier: 'earlier',
    notes:
      'Owed: what has its last day in the month, without what is waived or excused; what is due later is listed with its day, and what has no deadline yet by itself. Waived: joined, moved or left in the middle of the period. Excused: let off with approval and a reason. All months are counted as they stand on the day of this report. Counts only: no names of persons.',
    otherLanguage: '中文',
  },
};
