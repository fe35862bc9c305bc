import type { FilledBlock, FilledForm, FormRow, Language } from '@lifang/core';
import { html } from 'hono/html';
import { dayText } from '../format.ts';
import { printPage } from '../frame.ts';
import { STYLE } from './style.ts';
import { WORDS } from './words.ts';

/** An official form as it is printed and stamped: its blocks in order, opinions as rows with room beneath. */
export function formPage({ title, document, blocks }: FilledForm, language: Language) {
  const words = WORDS[language];
  const issued = [document.issuer, document.title, document.number].filter(part => part !== null).join(' ');
  return printPage(
    { language, title, style: STYLE },
    html`<header><h1>${title}</h1><p class="facts">${issued}</p></header>
<table class="form"><tbody>${blocks.map(block => rowsOf(block, words.stamp, language))}</tbody></table>`,
  );
}

function rowsOf({ block, rows }: FilledBlock, stamp: string, language: Language) {
  return rows.map(row => (block === 'opinions' ? opinion(row, stamp, language) : plain(row)));
}

const plain = ({ title, text }: FormRow) => html`<tr><th>${title}</th><td>${text}</td></tr>`;

const opinion = ({ title, text, on }: FormRow, stamp: string, language: Language) =>
  html`<tr class="opinion"><th>${title}</th><td><p>${text}</p><p class="stamp">${stamp}　${on === null ? '' : dayText(on, language)}</p></td></tr>`;
