import type { Language, MonthlyReport } from '@lifang/core';
import { html } from 'hono/html';
import { columnChart, legend, PATTERNS } from '../bars.ts';
import { dayText, monthText, percent, shortMonth } from '../format.ts';
import { printPage } from '../frame.ts';
import { dutyTable } from './duties.ts';
import { ranking } from './ranking.ts';
import { STYLE } from './style.ts';
import { WORDS, type Words } from './words.ts';

/** As many lines, of duties and units together, as leave room on the sheet. */
const ROOMY = 14;

/** The monthly report as one sheet of A4: what a director reads in a minute, and where to look next. */
export function monthlyReportPage(report: MonthlyReport, language: Language) {
  const words = WORDS[language];
  const month = monthText(report.period.key, language);
  const title =
    language === 'en'
      ? `${report.unit.name}: ${words.name}, ${month}`
      : `${report.unit.name}${month}${words.name}`;
  const other = language === 'en' ? 'zh-CN' : 'en';
  const behind = report.units.filter(({ left }) => left > 0).length;
  const roomy = report.duties.length + behind / 2 <= ROOMY;
  const link = `?unitId=${report.unit.id}&period=${report.period.key}&lang=${other}`;
  return printPage(
    { language, title, style: STYLE },
    html`${PATTERNS}<div class="${roomy ? 'roomy' : 'dense'}"><header><p class="over">${[...report.unit.above, report.unit.kindTitle].join(' · ')}<a class="screen other" href="${link}">${words.otherLanguage}</a></p>
<h1>${title}</h1>
<p class="facts">${documents(report, language, words)}</p>
<p class="facts">${words.standing} ${dayText(report.asOf, language)}${!report.over ? html` (${words.unfinished})` : ''} · ${words.issued} ${dayText(report.issuedOn, language)} · ${report.unit.households} ${words.households} · ${report.unit.people} ${words.people}</p></header>
<section class="head"><div class="figures">${figures(report, words)}</div>
<figure><figcaption>${words.trend} ${legend([
      ['compliant', words.done],
      ['due', words.due],
      ['overdue', words.overdue],
    ])}</figcaption>${columnChart(
      report.months.map(counts => ({
        ...counts,
        label: shortMonth(counts.period, language),
        value: counts.owed === 0 ? '—' : percent(counts.compliant, counts.owed),
      })),
      345,
      roomy ? 150 : 118,
    )}</figure></section>
<h2>${words.byClause}</h2>${dutyTable(report, language, words)}
<h2>${words.ranking}</h2>${ranking(report.units, language, words)}
<h2>${words.events}</h2>${events(report, words)}
<footer>${words.notes}</footer></div>`,
  );
}

function documents({ documents: bound }: MonthlyReport, language: Language, words: Words): string {
  const named = bound.map(({ title, english, number }) => {
    const name = language === 'en' ? english : `《${title}》`;
    return number === null ? name : `${name}（${number}）`;
  });
  return named.length === 0
    ? ''
    : `${words.basis}${language === 'en' ? ' ' : ''}${named.join(language === 'en' ? '; ' : '、')}`;
}

function figures({ total, carried, months, over }: MonthlyReport, words: Words) {
  const figure = (value: number, name: string, more: unknown = '', late = false) =>
    html`<div><b class="${late && value > 0 ? 'late' : ''}">${value}</b><span>${name}</span><small>${more}</small></div>`;
  return [
    figure(total.owed, words.owed),
    figure(total.compliant, words.done, rates(months, words)),
    figure(total.overdue, words.overdue, '', true),
    // A month that is over has nothing left that is not yet due.
    over ? figure(carried, words.carried, '', true) : figure(total.due, words.due),
    figure(total.excused, words.excused),
    figure(total.waived, words.waived),
  ];
}

/** The rate, and that of the month before to hold it against. */
function rates(months: MonthlyReport['months'], words: Words) {
  const [before, now] = months.slice(-2).map(({ compliant, owed }) => percent(compliant, owed));
  return html`${now ?? ''} <span class="before">${words.before} ${before ?? ''}</span>`;
}

function events({ events: counts }: MonthlyReport, words: Words) {
  if (counts.length === 0) return html`<p>0</p>`;
  return html`<p class="events">${counts.map(
    ({ title, events: held, flagged, void: voided, withdrawn }) =>
      html`<span>${title} <b>${held}</b> ${words.times}${note(words.flagged, flagged)}${note(words.void, voided)}${note(words.withdrawn, withdrawn)}</span>`,
  )}</p>`;
}

function note(name: string, count: number) {
  return count === 0 ? '' : html` <small>${name} ${count}</small>`;
}
