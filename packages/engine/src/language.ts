import type { Wording } from '@lifang/policy';

/** The languages answers come in. */
export type Language = 'zh-CN' | 'en';

/** The words for a reader of a language. */
export const say = (wording: Wording, language: Language): string =>
  language === 'en' ? wording.english : wording.title;

/** A sentence of ours in both languages, written side by side where it is said. */
export interface Words {
  readonly zh: string;
  readonly en: string;
}

/** The one of two sentences that a reader of a language is given. */
export const inLanguage = (words: Words, language: Language): string =>
  language === 'en' ? words.en : words.zh;
