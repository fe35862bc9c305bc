import type { Language } from '@lifang/core';

/** What the page of the public register says. */
export interface Words {
  readonly name: string;
  readonly asOf: string;
  readonly from: string;
  readonly unit: string;
  readonly content: string;
  readonly until: string;
  readonly empty: string;
  readonly next: string;
  readonly otherLanguage: string;
  readonly note: string;
}

export const WORDS: Readonly<Record<Language, Words>> = {
  'zh-CN': {
    name: '公开登记簿',
    asOf: '截至',
    from: '日期',
    unit: '单位',
    content: '公开内容',
    until: '至',
    empty: '没有公开的事项',
    next: '下一页',
    otherLanguage: 'English',
    note: '只公开文件列明的内容，不含个人信息。',
  },
  en: {
    name: 'Public register',
    asOf: 'As of',
    from: 'Day',
    unit: 'Unit',
    content: 'What is shown',
    until: 'to',
    empty: 'Nothing is in force',
    next: 'Next page',
    otherLanguage: '中文',
    note: 'Shown is what the documents name, and nothing personal.',
  },
};
