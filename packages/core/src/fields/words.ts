import { say } from '@lifang/engine';
import type { Field, Fields } from '@lifang/policy';
import type { Language } from '../context/request.ts';
import type { Data } from './validate.ts';

/** A field of something stored, in words. */
export interface FieldText {
  field: string;
  title: string;
  text: string;
}

const TRUTH: Readonly<Record<Language, readonly [string, string]>> = {
  'zh-CN': ['是', '否'],
  en: ['yes', 'no'],
};

/** What data say, in the order of their kind's fields; what is empty or hidden is left out. */
export function fieldTexts(fields: Fields, data: Data, language: Language): FieldText[] {
  return Object.entries(fields).flatMap(([field, definition]) => {
    const value = Object.hasOwn(data, field) ? data[field] : null;
    if (value === null || value === undefined || value === '') return [];
    const title = say(definition, language);
    return [{ field, title, text: textOf(definition, value, language) }];
  });
}

function textOf(field: Field, value: unknown, language: Language): string {
  if (field.type === 'choice') {
    const choice = field.choices.find(candidate => candidate.value === value);
    if (choice !== undefined) return say(choice, language);
  }
  if (typeof value === 'boolean') return TRUTH[language][value ? 0 : 1];
  if (field.type === 'money' && typeof value === 'number') return yuan(value);
  return Array.isArray(value) ? value.map(String).join(language === 'en' ? ', ' : '、') : String(value);
}

/** Fen as yuan, by whole numbers. */
function yuan(fen: number): string {
  const whole = Math.trunc(Math.abs(fen) / 100);
  return `${fen < 0 ? '-' : ''}${whole}.${String(Math.abs(fen) % 100).padStart(2, '0')}`;
}
