import type { Words } from '@lifang/engine';
import { type Field, type Fields, isDay } from '@lifang/policy';
import { type InputError, Problem } from '../errors/problem.ts';

export type Data = Readonly<Record<string, unknown>>;

/** Checks `data` against the fields its kind declares and names everything wrong with it. */
export function dataErrors(fields: Fields, data: Data, path: string): InputError[] {
  const errors: InputError[] = [];
  for (const name of Object.keys(data)) {
    if (!Object.hasOwn(fields, name))
      errors.push({ field: `${path}.${name}`, reason: { zh: '没有这个字段', en: 'unknown field' } });
  }
  for (const [name, field] of Object.entries(fields)) {
    const value = Object.hasOwn(data, name) ? data[name] : undefined;
    if (value === undefined || value === null) {
      if (field.required)
        errors.push({ field: `${path}.${name}`, reason: { zh: '必须填写', en: 'required' } });
      continue;
    }
    const reason = fieldError(field, value);
    if (reason !== null) errors.push({ field: `${path}.${name}`, reason });
  }
  return errors;
}

/** As `dataErrors`, thrown. */
export function checkData(fields: Fields, data: Data, path = 'data'): void {
  const errors = dataErrors(fields, data, path);
  if (errors.length > 0) throw new Problem('invalid-input', { errors });
}

function fieldError(field: Field, value: unknown): Words | null {
  switch (field.type) {
    case 'text':
      return typeof value !== 'string'
        ? { zh: '不是文字', en: 'not a text' }
        : value.length > field.maxLength
          ? { zh: `超过 ${field.maxLength} 个字`, en: `longer than ${field.maxLength}` }
          : null;
    case 'integer':
      if (typeof value !== 'number' || !Number.isSafeInteger(value))
        return { zh: '不是整数', en: 'not a whole number' };
      if (field.min !== undefined && value < field.min)
        return { zh: `小于 ${field.min}`, en: `less than ${field.min}` };
      return field.max !== undefined && value > field.max
        ? { zh: `大于 ${field.max}`, en: `more than ${field.max}` }
        : null;
    case 'money':
      return typeof value === 'number' && Number.isSafeInteger(value)
        ? null
        : { zh: '不是以分为单位的整数', en: 'not a whole number of fen' };
    case 'decimal':
      return typeof value === 'string' && /^-?\d{1,15}(\.\d{1,9})?$/.test(value)
        ? null
        : { zh: '不是小数，如 "12.50"', en: 'not a decimal such as "12.50"' };
    case 'boolean':
      return typeof value === 'boolean' ? null : { zh: '只能是 true 或 false', en: 'not true or false' };
    case 'day':
      return typeof value === 'string' && isDay(value)
        ? null
        : { zh: '不是日历上的日期（格式 YYYY-MM-DD）', en: 'not a calendar day' };
    case 'instant':
      return typeof value === 'string' &&
        /^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d{1,6})?)?Z$/.test(value) &&
        !Number.isNaN(Date.parse(value))
        ? null
        : { zh: '不是 UTC 时刻', en: 'not an instant in UTC' };
    case 'choice':
      return field.choices.some(choice => choice.value === value)
        ? null
        : {
            zh: `只能是：${field.choices.map(choice => choice.value).join('、')}`,
            en: `not one of ${field.choices.map(choice => choice.value).join(', ')}`,
          };
    case 'list':
      if (!Array.isArray(value) || value.length > field.maxItems)
        return { zh: `不是最多 ${field.maxItems} 项的列表`, en: `not a list of at most ${field.maxItems}` };
      return value.every(
        item => typeof item === 'string' && item.length > 0 && item.length <= field.maxLength,
      )
        ? null
        : {
            zh: `其中一项不是最多 ${field.maxLength} 个字的文字`,
            en: `an item is not a text of at most ${field.maxLength}`,
          };
  }
}
