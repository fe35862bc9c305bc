import type { Language } from '@lifang/core';
import { html, raw } from 'hono/html';
import {
  type JsonObject,
  type OpenApiDocument,
  type OperationObject,
  objectAt,
  objectsAt,
} from '../openapi/document.ts';
import { operationSection } from './operation.ts';
import { inline, prose } from './prose.ts';
import { schemaSection } from './schema.ts';
import { STYLE } from './style.ts';
import { WORDS, type Words } from './words.ts';

interface Listed {
  readonly method: string;
  readonly path: string;
  readonly operation: OperationObject;
}

/** The documentation page of a document. Everything is in it: it fetches nothing, and prints as it stands. */
export function docsPage(document: OpenApiDocument, language: Language) {
  const words = WORDS[language];
  const info = objectAt(document, 'info');
  const tags = objectsAt(document, 'tags').map(tag => ({ tag, listed: operationsOf(document, tag) }));
  const other = language === 'en' ? 'zh-CN' : 'en';
  return html`<!doctype html>
<html lang="${language}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>${String(info.title)} API</title><style>${raw(STYLE)}</style><link rel="icon" href="data:,"><script src="/docs/script.js" defer></script></head>
<body><nav><h2>${words.contents}</h2>${tags.map(({ tag, listed }) => contents(tag, listed))}<a href="#components">${words.components}</a></nav>
<main><header><h1>${String(info.title)} API</h1>
<p><a href="/docs?lang=${other}">${words.otherLanguage}</a> · <a href="/openapi.json">${words.document}</a></p>
<form id="tenant"><label for="key">${words.key}</label><input id="key" name="key" type="password" autocomplete="off" required>
<label for="asOf">${words.day}</label><input id="asOf" name="asOf" type="date"><button>${words.show}</button><output></output><small>${words.keyHint}</small></form></header>
<div id="document">${prose(info.description)}${tags.map(({ tag, listed }) => tagSection(tag, listed, document, words))}
<h2 id="components">${words.components}</h2>${Object.entries(document.components.schemas).map(([name, schema]) => schemaSection(name, schema, words))}
</div></main></body></html>`;
}

function operationsOf(document: OpenApiDocument, tag: JsonObject): Listed[] {
  return Object.entries(document.paths).flatMap(([path, item]) =>
    Object.entries(item)
      .filter(([, operation]) => operation.tags.some(name => name === tag.name))
      .map(([method, operation]) => ({ method, path, operation })),
  );
}

function contents(tag: JsonObject, listed: readonly Listed[]) {
  return html`<a href="#tag-${String(tag.name)}">${headingOf(tag)}</a><ol>${listed.map(
    ({ operation }) => html`<li><a href="#${operation.operationId}">${inline(operation.summary)}</a></li>`,
  )}</ol>`;
}

function tagSection(tag: JsonObject, listed: readonly Listed[], document: OpenApiDocument, words: Words) {
  return html`<section id="tag-${String(tag.name)}"><h2>${headingOf(tag)}</h2>${prose(tag.description)}${listed.map(
    ({ method, path, operation }) => operationSection(method, path, operation, document, words),
  )}</section>`;
}

function headingOf(tag: JsonObject): string {
  return String(tag['x-displayName'] ?? tag.name);
}
