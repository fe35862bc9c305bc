import type { ClauseTable, ClauseView, Language } from '@lifang/core';
import { html } from 'hono/html';
import { dayText } from '../format.ts';
import { printPage } from '../frame.ts';
import { clauseState } from './state.ts';
import { STYLE } from './style.ts';
import { WORDS, type Words } from './words.ts';

/** The clause table, to be printed and laid beside the document. */
export function clausesPage(table: ClauseTable, language: Language) {
  const words = WORDS[language];
  const { document, clauses } = table;
  const name = language === 'en' ? document.english : document.title;
  const other = language === 'en' ? 'zh-CN' : 'en';
  const counts = Map.groupBy(clauses, ({ disposition }) => disposition);
  return printPage(
    { language, title: `${name} ${words.name}`, style: STYLE },
    html`<header><p class="over">${words.name}<a class="screen other" href="?asOf=${table.asOf}&lang=${other}">${words.otherLanguage}</a></p>
<h1>${name}</h1>
<p class="facts">${[document.number, document.issuer, `${dayText(document.issuedOn, language)} ${words.issued}`, `${words.encoding} ${table.encoding}`].filter(fact => fact !== null).join(' · ')}</p>
<p class="facts">${table.enabled === null ? words.notEnabled : `${words.enabled} ${dayText(table.enabled.from, language)} · ${words.asOf} ${dayText(table.asOf, language)}`} · ${clauses.length} ${words.clauses}${[...counts].map(([disposition, listed]) => html` · ${words.dispositions[disposition]} ${listed.length}`)}</p></header>
<table class="clauses"><thead><tr><th>${words.clause}</th><th>${words.meaning}</th><th>${words.carriers}</th><th>${words.state}</th></tr></thead>
<tbody>${clauses.map(clause => line(clause, language, words))}</tbody></table>
<footer>${words.note}</footer>`,
  );
}

function line(clause: ClauseView, language: Language, words: Words) {
  const { number, place, wording, disposition, reason, authority, readings, carriedBy, state } = clause;
  const told = (label: string, text: string) => html`<p class="soft">${label}：${text}</p>`;
  return html`<tr id="${number}"><td class="top"><span class="number">${number}</span><small>${place}</small></td>
<td class="top">${language === 'en' ? wording.en : wording.zh} <span class="tag ${disposition}">${words.dispositions[disposition]}</span>${
    authority === null ? '' : told(words.authority, authority)
  }${reason === null ? '' : told(words.reason, reason)}${readings.map(reading => told(words.reading, reading))}</td>
<td class="top">${carriedBy.map(
    ({ part, title, english }) =>
      html`<p><small>${words.parts[part] ?? part}</small> ${language === 'en' ? english : title}</p>`,
  )}</td><td class="top">${state === null ? '' : clauseState(state, language, words)}</td></tr>`;
}
