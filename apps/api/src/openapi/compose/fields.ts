import type { Language } from '@lifang/core';
import type { Field, Fields } from '@lifang/policy';
import type { Schema } from '../document.ts';
import { oneOf, titleOf } from './defined.ts';

const DECIMAL = '^-?\\d{1,15}(\\.\\d{1,9})?$';
const INSTANT = '^\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d(:\\d\\d(\\.\\d{1,6})?)?Z$';

/** The `data` of a kind, exactly as its fields are checked. */
export function dataSchema(fields: Fields, language: Language): Schema {
  const entries = Object.entries(fields);
  const required = entries.filter(([, field]) => field.required).map(([name]) => name);
  return {
    type: 'object',
    properties: Object.fromEntries(entries.map(([name, field]) => [name, fieldSchema(field, language)])),
    ...(required.length === 0 ? {} : { required }),
    additionalProperties: false,
  };
}

function fieldSchema(field: Field, language: Language): Schema {
  const words = { title: titleOf(field, language), 'x-lifang-class': field.class };
  const value = valueSchema(field, language);
  // Null means what leaving it out means.
  if (field.required) return { ...words, ...value };
  if (field.type === 'choice') return { ...words, oneOf: [...choices(field, language), { type: 'null' }] };
  return { ...words, ...value, type: [String(value.type), 'null'] };
}

function valueSchema(field: Field, language: Language): Schema {
  switch (field.type) {
    case 'text':
      return { type: 'string', maxLength: field.maxLength };
    case 'integer':
      return {
        type: 'integer',
        minimum: field.min ?? Number.MIN_SAFE_INTEGER,
        maximum: field.max ?? Number.MAX_SAFE_INTEGER,
      };
    case 'money':
      return {
        type: 'integer',
        minimum: Number.MIN_SAFE_INTEGER,
        maximum: Number.MAX_SAFE_INTEGER,
        description: language === 'en' ? 'In fen.' : '单位:分。',
      };
    case 'decimal':
      return { type: 'string', pattern: DECIMAL, example: '12.50' };
    case 'boolean':
      return { type: 'boolean' };
    case 'day':
      return { type: 'string', format: 'date', example: '2026-03-31' };
    case 'instant':
      return { type: 'string', format: 'date-time', pattern: INSTANT, example: '2026-03-31T08:00:00Z' };
    case 'choice':
      return { type: 'string', ...oneOf(choices(field, language)) };
    case 'list':
      return {
        type: 'array',
        items: { type: 'string', minLength: 1, maxLength: field.maxLength },
        maxItems: field.maxItems,
      };
  }
}

function choices(field: Field & { readonly type: 'choice' }, language: Language): Schema[] {
  return field.choices.map(choice => ({ const: choice.value, title: titleOf(choice, language) }));
}
