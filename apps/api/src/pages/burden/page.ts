import type { Burden, BurdenLineView, Language } from '@lifang/core';
import { html } from 'hono/html';
import { dayText } from '../format.ts';
import { printPage } from '../frame.ts';
import { STYLE } from './style.ts';
import { WORDS, type Words } from './words.ts';

interface Asked {
  readonly asOf: string;
  readonly language: Language;
}

/** What the documents ask of one unit, document by document, to be printed and talked over. */
export function burdenPage(unit: Burden['unit'], burdens: readonly Burden[], { asOf, language }: Asked) {
  const words = WORDS[language];
  const other = language === 'en' ? 'zh-CN' : 'en';
  return printPage(
    { language, title: `${unit.name} ${words.name}`, style: STYLE },
    html`<header><p class="over">${words.name}<a class="screen other" href="?unitId=${unit.id}&asOf=${asOf}&lang=${other}">${words.otherLanguage}</a></p>
<h1>${unit.name}</h1>
<p class="facts">${unit.kindTitle} · ${words.asOf} ${dayText(asOf, language)}</p></header>
${burdens.map(burden => section(burden, burdens, language, words))}
<footer>${words.note}</footer>`,
  );
}

const COUNTS = [
  'duties',
  'timesAYear',
  'events',
  'records',
  'notices',
  'indicators',
  'groups',
  'fields',
] as const;

function section(burden: Burden, all: readonly Burden[], language: Language, words: Words) {
  const { lines } = burden.shared;
  const counts = COUNTS.filter(name => burden[name] > 0).map(name => `${words.counts[name]} ${burden[name]}`);
  return html`<h2>${burden.document}</h2>
<p class="facts">${words.issuer} ${burden.issuer} · ${counts.join(' · ')}${lines === 0 ? '' : ` · ${words.shared} ${lines}`}</p>
<table class="burden"><thead><tr><th>${words.part}</th><th>${words.what}</th><th>${words.clauses}</th><th>${words.asked}</th></tr></thead>
<tbody>${(burden.lines ?? []).map(line => row(line, burden.policy, all, language, words))}</tbody></table>`;
}

function row(line: BurdenLineView, policy: string, all: readonly Burden[], language: Language, words: Words) {
  const [first] = line.askedBy;
  const clauses = line.askedBy.find(one => one.policy === policy)?.clauses ?? [];
  const document = all.find(one => one.policy === first?.policy)?.document ?? first?.policy;
  const times = line.timesAYear === null ? '' : `${line.timesAYear} ${words.aYear}`;
  const owed = line.owedTo === null ? '' : `${words.owedTo} ${line.owedTo}`;
  const fields = line.fields.map(({ title }) => title).join(language === 'en' ? ', ' : '、');
  return html`<tr><td class="top"><small>${words.parts[line.part]}</small></td><td class="top">${line.title}</td>
<td class="top">${clauses.join(' ')}</td><td class="top">${[owed, times, fields].filter(text => text !== '').join(' · ')}${
    line.countedBefore ? html`<p class="soft">${words.counted} ${document}</p>` : ''
  }</td></tr>`;
}
