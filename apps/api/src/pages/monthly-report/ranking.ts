import type { Language, ReportUnit } from '@lifang/core';
import { html } from 'hono/html';
import { bar } from '../bars.ts';
import { percent } from '../format.ts';
import type { Words } from './words.ts';

/** As many as leave the page one page. */
const MOST = 10;
const BAR = 72;

/** Those with most left to do first, in two columns. Counts only. */
export function ranking(units: readonly ReportUnit[], language: Language, words: Words) {
  const behind = units.filter(({ left }) => left > 0);
  const shown = behind.slice(0, MOST);
  const rest = behind.slice(MOST);
  const finished = units.length - behind.length;
  const most = Math.max(1, ...shown.map(({ left }) => left));
  const half = Math.ceil(shown.length / 2);
  const column = (listed: readonly ReportUnit[]) =>
    html`<table><thead><tr><th></th><th>${words.left}</th><th></th><th class="n">${words.rate}</th></tr></thead><tbody>${listed.map(unit => line(unit, most))}</tbody></table>`;
  return html`${
    shown.length === 0
      ? html`<p>${words.none}</p>`
      : html`<div class="two">${column(shown.slice(0, half))}${column(shown.slice(half))}</div>`
  }<p class="soft">${[
    ...(rest.length === 0
      ? []
      : [
          `${words.othersUnits}（${rest.length}）：${words.left} ${rest.reduce((sum, { left }) => sum + left, 0)}`,
        ]),
    ...(finished === 0 ? [] : [`${words.done100}：${finished}`]),
  ].join(language === 'en' ? '; ' : '；')}</p>`;
}

function line({ name, above, owed, compliant, left, overdue }: ReportUnit, most: number) {
  return html`<tr><td class="unit" title="${[...above, name].join(' ')}">${name} <span class="soft">${[...above].reverse().join(' · ')}</span></td><td>${bar({ compliant: 0, due: left - overdue, open: 0, overdue }, most, BAR)}</td><td class="n ${overdue > 0 ? 'late' : ''}">${left}</td><td class="n soft">${percent(compliant, owed)}</td></tr>`;
}
