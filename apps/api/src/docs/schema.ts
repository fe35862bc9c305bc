import { html } from 'hono/html';
import { isObject, type JsonObject, objectAt, textsAt } from '../openapi/document.ts';
import { inline, prose } from './prose.ts';
import { clauses, typeOf } from './type.ts';
import type { Words } from './words.ts';

/** One component: its title, its clauses, and its fields. */
export function schemaSection(name: string, schema: JsonObject, words: Words) {
  const title = typeof schema.title === 'string' ? html` <span class="title">${schema.title}</span>` : '';
  const fields = Object.entries(objectAt(schema, 'properties'));
  return html`<article id="schema-${name}"><h3><code>${name}</code>${title}${clauses(schema)}</h3>
${prose(schema.description)}
${fields.length === 0 ? html`<p>${typeOf(schema, words)}</p>` : fieldTable(fields, new Set(textsAt(schema, 'required')), words)}
</article>`;
}

function fieldTable(
  fields: readonly (readonly [string, unknown])[],
  required: ReadonlySet<string>,
  words: Words,
) {
  return html`<table><thead><tr><th>${words.name}</th><th>${words.type}</th><th>${words.meaning}</th></tr></thead><tbody>${fields.map(
    ([name, field]) => {
      const schema = isObject(field) ? field : {};
      return html`<tr><td><code>${name}</code>${required.has(name) ? html` <small>${words.required}</small>` : ''}</td><td>${typeOf(schema, words)}</td><td>${meaning(schema, words)}</td></tr>`;
    },
  )}</tbody></table>`;
}

/** What a value means and who may see it. */
export function meaning(schema: JsonObject, words: Words) {
  const title = typeof schema.title === 'string' && schema.const === undefined ? html`${schema.title} ` : '';
  const text = typeof schema.description === 'string' ? inline(schema.description) : '';
  const visible = schema['x-lifang-class'];
  const badge =
    typeof visible === 'string'
      ? html` <span class="class ${visible}">${words.classes[visible] ?? visible}</span>`
      : '';
  return html`${title}${text}${badge}${schema.const === undefined ? clauses(schema) : ''}`;
}
