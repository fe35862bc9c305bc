import type { Language, Register, RegisterKind } from '@lifang/core';
import { html } from 'hono/html';
import { dayText, percent, shortDay } from '../format.ts';
import { printPage } from '../frame.ts';
import { WORDS, type Words } from './words.ts';

const STYLE = `
.other { float: right; } .lines { font-size: 8.5pt; } .lines td { vertical-align: top; } .lines th:nth-child(1) { width: 20mm; } .lines th:nth-child(3) { width: 16mm; }
.signature { margin-top: 10mm; }
`;

/** The register of a unit as its people file it: what was owed, then what was done, line by line. */
export function registerPage(register: Register, language: Language) {
  const words = WORDS[language];
  const { unit, period, asOf, issuedOn, kinds, more } = register;
  const title =
    language === 'en'
      ? `${unit.name}: ${words.name}, ${period.key}`
      : `${unit.name}${words.name}（${period.key}）`;
  const other = language === 'en' ? 'zh-CN' : 'en';
  return printPage(
    { language, title, style: STYLE },
    html`<header><p class="over">${[...unit.above, unit.kindTitle].join(' · ')}<a class="screen other" href="?period=${period.key}&lang=${other}">${words.otherLanguage}</a></p>
<h1>${title}</h1>
<p class="facts">${register.documents.map(({ title: own, english, number }) => `${language === 'en' ? english : `《${own}》`}${number === null ? '' : `（${number}）`}`).join('、')}</p>
<p class="facts">${dayText(period.from, language)} – ${dayText(period.to, language)} · ${words.asOf} ${dayText(asOf, language)} · ${words.issued} ${dayText(issuedOn, language)} · ${unit.households} ${words.households} · ${unit.people} ${words.people}</p></header>
${dutyTable(register, words)}
${kinds.length === 0 ? html`<p>${words.none}</p>` : kinds.map(kind => kindTable(kind, language, words))}
${more ? html`<p class="soft">${words.more}</p>` : ''}<p class="signature">${words.signature}</p>`,
  );
}

function dutyTable({ duties }: Register, words: Words) {
  if (duties.length === 0) return '';
  const number = (value: number, late = false) =>
    html`<td class="n ${value === 0 ? 'zero' : late ? 'late' : ''}">${value}</td>`;
  return html`<h2>${words.duties}</h2><table><thead><tr><th>${words.duty}</th><th>${words.clause}</th><th class="n">${words.owed}</th><th class="n">${words.done}</th><th class="n">${words.overdue}</th><th class="n">${words.due}</th><th class="n">${words.excused}</th><th class="n">${words.waived}</th><th class="n">${words.rate}</th></tr></thead><tbody>${duties.map(
    ({ title, clauses, owed, compliant, overdue, due, excused, waived }) =>
      html`<tr><td>${title === clauses.join(', ') ? html`<span class="soft">${words.restricted}</span>` : title}</td><td class="clause">${clauses.join(' ')}</td>${number(owed)}${number(compliant)}${number(overdue, true)}${number(due)}${number(excused)}${number(waived)}<td class="n">${percent(compliant, owed)}</td></tr>`,
  )}</tbody></table>`;
}

function kindTable(kind: RegisterKind, language: Language, words: Words) {
  const { title, clauses, events, participations, flagged, void: voided, withdrawn, lines } = kind;
  const facts = [
    `${events} ${words.times}`,
    `${words.places} ${participations}`,
    ...(flagged === 0 ? [] : [`${words.flagged} ${flagged}`]),
    ...(voided === 0 ? [] : [`${words.void} ${voided}`]),
    ...(withdrawn === 0 ? [] : [`${words.withdrawn} ${withdrawn}`]),
  ];
  return html`<h2>${title} <span class="clause">${clauses.join(' ')}</span> <small>${facts.join(' · ')}</small></h2>
<table class="lines"><thead><tr><th>${words.day}</th><th>${words.about}</th><th class="n">${words.participants}</th><th>${words.notes}</th></tr></thead><tbody>${lines.map(
    ({ on, about, participants, counts, findings, notes }) =>
      html`<tr><td>${shortDay(on, language)}</td><td>${about.map(({ name }) => name).join('、')}</td><td class="n">${participants}</td><td>${notes.map(({ text }) => text).join('；')}${
        counts ? '' : html` <span class="tag">${words.void}</span>`
      }${findings.map(finding => html` <span class="tag">${finding.title}</span>`)}</td></tr>`,
  )}</tbody></table>`;
}
