import { html } from 'hono/html';
import { isObject, type JsonObject, objectAt, objectsAt, refName, textsAt } from '../openapi/document.ts';
import type { Words } from './words.ts';

/** Keywords that bound a value, with what they bound and how. */
const BOUNDS = [
  ['minimum', null, '≥'],
  ['maximum', null, '≤'],
  ['minLength', 'length', '≥'],
  ['maxLength', 'length', '≤'],
  ['minItems', 'items', '≥'],
  ['maxItems', 'items', '≤'],
] as const;

/** What a value may be, in one line: its type, its bounds, its choices, with links to components. */
export function typeOf(schema: JsonObject, words: Words): unknown {
  const name = refName(schema);
  if (name !== null) return html`<a href="#schema-${name}">${name}</a>`;
  if (schema.const !== undefined) return choice(schema);
  const forms = [...objectsAt(schema, 'oneOf'), ...objectsAt(schema, 'anyOf')];
  if (forms.length > 0) return formsOf(forms, words);
  if (Array.isArray(schema.enum)) return html`<code>${schema.enum.map(String).join(' | ')}</code>`;
  if (schema.items !== undefined)
    return html`${words.listOf}${typeOf(objectAt(schema, 'items'), words)}${bounds(schema, words)}`;
  if (schema.properties !== undefined) return inlineObject(schema, words);
  return html`${typeName(schema, words)}${bounds(schema, words)}`;
}

function typeName(schema: JsonObject, words: Words): string {
  const types = Array.isArray(schema.type) ? textsAt(schema, 'type') : [String(schema.type ?? 'any')];
  const format = typeof schema.format === 'string' ? ` (${schema.format})` : '';
  const named = types.filter(type => type !== 'null').join(' | ');
  return `${named}${format}${types.includes('null') ? `, ${words.nullable}` : ''}`;
}

function bounds(schema: JsonObject, words: Words): string {
  return BOUNDS.filter(([key]) => isTold(schema[key]))
    .map(([key, what, sign]) => `, ${what === null ? '' : `${words[what]} `}${sign} ${String(schema[key])}`)
    .join('');
}

/** Bounds that only say what JSON can carry exactly are not worth telling. */
function isTold(bound: unknown): boolean {
  return typeof bound === 'number' && Math.abs(bound) < Number.MAX_SAFE_INTEGER;
}

function formsOf(forms: readonly JsonObject[], words: Words): unknown {
  const real = forms.filter(form => form.type !== 'null');
  const nullable = real.length < forms.length ? html` <small>${words.nullable}</small>` : '';
  const [only, ...others] = real;
  if (only !== undefined && others.length === 0) return html`${typeOf(only, words)}${nullable}`;
  return html`${words.anyOf}<ul>${real.map(form => html`<li>${typeOf(form, words)}</li>`)}</ul>${nullable}`;
}

function choice(schema: JsonObject): unknown {
  const title = typeof schema.title === 'string' ? html` ${schema.title}` : '';
  return html`<code>${String(schema.const)}</code>${title}${clauses(schema)}`;
}

function inlineObject(schema: JsonObject, words: Words): unknown {
  const properties = Object.entries(objectAt(schema, 'properties'));
  return html`{ ${properties.map(
    ([name, property], index) =>
      html`${index === 0 ? '' : ', '}<code>${name}</code>: ${typeOf(isObject(property) ? property : {}, words)}`,
  )} }`;
}

/** The clauses an element comes from, where it says. */
export function clauses(schema: JsonObject): unknown {
  const numbers = textsAt(schema, 'x-lifang-clauses');
  return numbers.length === 0 ? '' : html` <span class="clauses">${numbers.join(' · ')}</span>`;
}
