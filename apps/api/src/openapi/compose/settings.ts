import type { Language } from '@lifang/core';
import type { Setting } from '@lifang/policy';
import { type Json, type OpenApiDocument, objectAt, type Schema, schemaRef } from '../document.ts';
import { exampleOf } from '../example.ts';
import { oneOfKinds, type Variant } from './bodies.ts';
import { type Element, titleOf } from './defined.ts';

const PAIR = 'PolicySetting';
const valueName = ({ suffix }: Element<Setting>): string => `SettingValue_${suffix}`;

/**
 * What settings add to a document: a component for the value of each, a pair of name and value for enabling a policy, and
 * the values the body that decides one setting takes.
 */
export function settingComponents(
  core: OpenApiDocument,
  settings: readonly Element<Setting>[],
  pairs: readonly Variant[],
  language: Language,
): Readonly<Record<string, Schema>> {
  const set = core.components.schemas.SetSetting;
  if (set === undefined || settings.length === 0) return {};
  const values = settings.map(setting => [valueName(setting), valueSchema(setting, language)]);
  const [only, ...others] = settings.map(setting => schemaRef(valueName(setting)));
  const value = others.length === 0 ? only : { anyOf: [only, ...others] };
  return {
    ...Object.fromEntries(values),
    SetSetting: { ...set, properties: { ...objectAt(set, 'properties'), value } },
    ...enablingComponents(core, pairs),
  };
}

/** Enabling a policy takes settings by name, each with a value of its own type. */
function enablingComponents(
  core: OpenApiDocument,
  pairs: readonly Variant[],
): Readonly<Record<string, Schema>> {
  const enable = core.components.schemas.EnablePolicy;
  const properties = objectAt(enable, 'properties');
  const list = objectAt(properties, 'settings');
  if (enable === undefined) return {};
  return {
    ...oneOfKinds(PAIR, objectAt(list, 'items'), 'name', pairs),
    EnablePolicy: { ...enable, properties: { ...properties, settings: { ...list, items: schemaRef(PAIR) } } },
  };
}

function valueSchema({ definition, words }: Element<Setting>, language: Language): Schema {
  const { type, choices, min, max, reading, suggested } = definition;
  const bounds = (low: string, high: string) => ({
    ...(min === null ? {} : { [low]: min }),
    ...(max === null ? {} : { [high]: max }),
  });
  const head = { ...words, description: reading };
  const example = suggested === null ? {} : { example: toJson(suggested) };
  switch (type) {
    case 'integer':
    case 'money':
      return { ...head, type: ['integer', 'null'], ...bounds('minimum', 'maximum'), ...example };
    case 'decimal':
      return { ...head, type: ['string', 'null'], pattern: '^-?\\d{1,15}(\\.\\d{1,9})?$', ...example };
    case 'fraction':
      return {
        ...head,
        type: ['string', 'null'],
        pattern: '^(-?\\d{1,15}(\\.\\d{1,9})?|\\d{1,15}/\\d{1,15})$',
        ...example,
      };
    case 'text':
      return { ...head, type: ['string', 'null'], ...bounds('minLength', 'maxLength'), ...example };
    case 'term':
      return { ...head, anyOf: [schemaRef('Term'), { type: 'null' }], ...example };
    case 'day':
      return { ...head, type: ['string', 'null'], format: 'date', ...example };
    case 'choice': {
      const titled = choices.map(choice => ({ const: choice.value, title: titleOf(choice, language) }));
      return { ...head, oneOf: [...titled, { type: 'null' }] };
    }
    case 'list':
      return {
        ...head,
        type: ['array', 'null'],
        items: { type: 'string', minLength: 1, maxLength: 200 },
        ...bounds('minItems', 'maxItems'),
        ...example,
      };
  }
}

/** The pairs of name and value a policy can be enabled with. */
export function settingVariants(core: OpenApiDocument, settings: readonly Element<Setting>[]): Variant[] {
  return settings.map(setting => ({
    ...setting,
    properties: { value: schemaRef(valueName(setting)) },
    required: ['value'],
    example: { name: setting.id, value: exampleValue(core, setting.definition) },
  }));
}

/** What the policy suggests or starts with, else any value of the type. */
function exampleValue(core: OpenApiDocument, { type, suggested, default: recommended, min }: Setting): Json {
  const given = suggested ?? recommended;
  if (given !== null) return toJson(given);
  if (type === 'integer' || type === 'money') return min ?? 1;
  if (type === 'decimal' || type === 'fraction') return String(min ?? 1);
  if (type === 'text') return '…';
  if (type === 'term') return exampleOf(schemaRef('Term'), core.components.schemas);
  return type === 'list' ? Array.from({ length: min ?? 1 }, (_, index) => `${index + 1}`) : null;
}

function toJson(value: NonNullable<Setting['suggested']>): Json {
  return typeof value === 'object' && 'amount' in value ? { amount: value.amount, unit: value.unit } : value;
}
