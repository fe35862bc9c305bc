import { html } from 'hono/html';
import {
  isObject,
  type JsonObject,
  type OpenApiDocument,
  type OperationObject,
  objectAt,
  objectsAt,
  refName,
} from '../openapi/document.ts';
import { inline, prose } from './prose.ts';
import { meaning } from './schema.ts';
import { typeOf } from './type.ts';
import type { Words } from './words.ts';

/** One operation: what it is for, what it takes and what it answers. */
export function operationSection(
  method: string,
  path: string,
  operation: OperationObject,
  document: OpenApiDocument,
  words: Words,
) {
  return html`<article id="${operation.operationId}"><h3>${inline(operation.summary)}</h3>
<p class="call"><span class="method ${method}">${method.toUpperCase()}</span> <code>${path}</code></p>
${prose(operation.description)}
${parameterTable(objectsAt(operation, 'parameters'), words)}
${bodies(objectAt(objectAt(operation, 'requestBody'), 'content'), words)}
<h4>${words.answers}</h4><ul class="answers">${Object.entries(objectAt(operation, 'responses')).map(
    ([status, response]) => answer(status, isObject(response) ? response : {}, document, words),
  )}</ul></article>`;
}

function parameterTable(parameters: readonly JsonObject[], words: Words) {
  if (parameters.length === 0) return '';
  return html`<h4>${words.parameters}</h4><table><tbody>${parameters.map(parameter => {
    const { schema: own, name, required, description } = parameter;
    const schema = isObject(own) ? own : {};
    const told = typeof description === 'string' ? { ...schema, description } : schema;
    return html`<tr><td><code>${String(name)}</code> <small>${String(parameter.in)}${required === true ? `, ${words.required}` : ''}</small></td><td>${typeOf(schema, words)}</td><td>${meaning(told, words)}</td></tr>`;
  })}</tbody></table>`;
}

function bodies(content: JsonObject, words: Words) {
  return Object.entries(content).map(([type, media]) => {
    const body = isObject(media) ? media : {};
    return html`<h4>${words.body}</h4><p><code>${type}</code> ${typeOf(objectAt(body, 'schema'), words)}</p>${examples(body, words)}`;
  });
}

function examples(media: JsonObject, words: Words) {
  const named = Object.values(objectAt(media, 'examples')).filter(isObject);
  const shown = media.example === undefined ? named : [{ summary: '', value: media.example }];
  return shown.map(
    ({ summary, value }) =>
      html`<details><summary>${words.example} ${String(summary ?? '')}</summary><pre>${JSON.stringify(value, null, 2)}</pre></details>`,
  );
}

function answer(status: string, response: JsonObject, document: OpenApiDocument, words: Words) {
  const name = refName(response);
  const resolved = name === null ? response : objectAt(objectAt(document.components, 'responses'), name);
  const { description } = resolved;
  // Problems all look alike; only the success is worth a link.
  const media = name === null ? Object.values(objectAt(resolved, 'content')).filter(isObject) : [];
  return html`<li><code>${status}</code> ${typeof description === 'string' ? inline(description) : ''} ${media.map(
    ({ schema }) => (isObject(schema) ? typeOf(schema, words) : ''),
  )}</li>`;
}
