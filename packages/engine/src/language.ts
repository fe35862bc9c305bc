import type { Wording } from '@lifang/policy';

/** The languages answers come in. */
export type Language = 'zh-CN' | 'en';

/** The words for a reader of a language. */
export const say = (wording: Wording, language: Language): string =>
  language === 'en' ? wording.english : wording.title;
