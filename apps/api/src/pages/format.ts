import type { Language } from '@lifang/core';
import type { Day } from '@lifang/policy';

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** A day in words. */
export function dayText(day: Day, language: Language): string {
  const [year = '', month = '', date = ''] = day.split('-');
  return language === 'en'
    ? `${Number(date)} ${MONTHS[Number(month) - 1] ?? month} ${year}`
    : `${year}年${Number(month)}月${Number(date)}日`;
}

/** A day without its year. */
export function shortDay(day: Day, language: Language): string {
  const [, month = '', date = ''] = day.split('-');
  return language === 'en'
    ? `${Number(date)} ${MONTHS[Number(month) - 1] ?? month}`
    : `${Number(month)}月${Number(date)}日`;
}

/** A month such as `2026-03` in words. */
export function monthText(month: string, language: Language): string {
  const [year = '', number = ''] = month.split('-');
  return language === 'en'
    ? `${MONTHS[Number(number) - 1] ?? number} ${year}`
    : `${year}年${Number(number)}月`;
}

/** The month alone, for the foot of a column. */
export function shortMonth(month: string, language: Language): string {
  const number = Number(month.split('-')[1]);
  return language === 'en' ? (MONTHS[number - 1] ?? month) : `${number}月`;
}

/** A share in per cent to one decimal, rounded half up, by whole numbers. All of it is said only of all of it. */
export function percent(numerator: number, denominator: number): string {
  if (denominator === 0) return '—';
  const rounded = Math.floor((2000 * numerator + denominator) / (2 * denominator));
  const tenths = numerator < denominator ? Math.min(rounded, 999) : rounded;
  return tenths % 10 === 0 ? `${tenths / 10}%` : `${Math.floor(tenths / 10)}.${tenths % 10}%`;
}
