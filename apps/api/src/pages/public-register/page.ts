import type { Language, PublicRegister, RegisterEntry } from '@lifang/core';
import { html } from 'hono/html';
import { dayText } from '../format.ts';
import { printPage } from '../frame.ts';
import { WORDS, type Words } from './words.ts';

interface Asked {
  readonly unitId?: string | undefined;
  readonly kind?: string | undefined;
  readonly today: string;
  readonly language: Language;
}

/** What a tenant has in force, kind by kind, for anybody who comes by. */
export function publicRegisterPage(register: PublicRegister, asked: Asked) {
  const { language, today } = asked;
  const words = WORDS[language];
  const kinds = [...Map.groupBy(register.items, ({ kind }) => kind).values()];
  const link = (more: Record<string, string>) => {
    const { unitId, kind } = asked;
    const kept = { ...(unitId === undefined ? {} : { unitId }), ...(kind === undefined ? {} : { kind }) };
    return `?${new URLSearchParams({ ...kept, lang: language, ...more })}`;
  };
  return printPage(
    { language, title: `${register.tenant} ${words.name}` },
    html`<header><p class="over">${words.name} <a class="screen" href="${link({ lang: language === 'en' ? 'zh-CN' : 'en' })}">${words.otherLanguage}</a></p>
<h1>${register.tenant}</h1><p class="facts">${words.asOf} ${dayText(today, language)}</p></header>
${kinds.length === 0 ? html`<p>${words.empty}</p>` : kinds.map(entries => section(entries, language, words))}
${register.nextCursor === null ? '' : html`<p class="screen"><a href="${link({ cursor: register.nextCursor })}">${words.next}</a></p>`}
<footer>${words.note}</footer>`,
  );
}

function section(entries: readonly RegisterEntry[], language: Language, words: Words) {
  return html`<h2>${entries[0]?.title ?? ''}</h2>
<table><thead><tr><th>${words.from}</th><th>${words.unit}</th><th>${words.content}</th></tr></thead>
<tbody>${entries.map(entry => row(entry, language, words))}</tbody></table>`;
}

function row({ from, to, unit, about, shown }: RegisterEntry, language: Language, words: Words) {
  const days =
    to === null
      ? dayText(from, language)
      : `${dayText(from, language)} ${words.until} ${dayText(to, language)}`;
  const told = shown
    .filter(({ text }) => text !== '')
    .map(({ title, text }) => html`<p><small>${title}</small> ${text}</p>`);
  return html`<tr><td class="top">${days}</td><td class="top">${unit.name}</td>
<td class="top">${about.length === 0 ? '' : html`<p>${about.join(language === 'en' ? ', ' : '、')}</p>`}${told}</td></tr>`;
}
