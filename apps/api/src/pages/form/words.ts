import type { Language } from '@lifang/core';

/** What a form says besides what stands in it. */
export const WORDS: Readonly<Record<Language, { readonly stamp: string }>> = {
  'zh-CN': { stamp: '（盖章）' },
  en: { stamp: '(stamp)' },
};
