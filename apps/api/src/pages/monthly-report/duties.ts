import type { Language, MonthlyReport, ReportDuty } from '@lifang/core';
import { html } from 'hono/html';
import { bar, sparkColumns } from '../bars.ts';
import { percent, shortDay } from '../format.ts';
import type { Words } from './words.ts';

/** As many as leave the page one page; of more, what falls due this month first, and of that what has most left to do. */
const MOST = 14;
const BAR = 132;

/** One line a duty, in the order of the document; what nobody owed this month is named together at the end. */
export function dutyTable({ duties }: MonthlyReport, language: Language, words: Words) {
  const busy = duties.filter(duty => duty.owed + duty.waived + duty.excused + duty.carried > 0);
  const idle = duties.filter(duty => !busy.includes(duty));
  const pressing = new Set(
    [...busy].sort((a, b) => order(a) - order(b) || unpaid(b) - unpaid(a)).slice(0, MOST),
  );
  const shown = busy.filter(duty => pressing.has(duty)).sort((a, b) => order(a) - order(b));
  const others = busy.filter(duty => !pressing.has(duty));
  const more = others.filter(({ part }) => part !== 'coverage');
  const covering = others.filter(({ part }) => part === 'coverage');
  const most = Math.max(1, ...shown.filter(({ part }) => part !== 'coverage').map(({ owed }) => owed));
  return html`<table class="duties"><thead><tr><th>${words.duty}</th><th>${words.clause}</th><th class="n">${words.owed}</th><th class="n">${words.done}</th><th class="n">${words.left}</th><th class="n">${words.excused}</th><th class="n">${words.waived}</th><th>${words.progress}</th><th>${words.months}</th></tr></thead>
<tbody>${shown.map(duty => line(duty, most, language, words))}</tbody></table>${
    more.length === 0
      ? ''
      : html`<p class="soft">${words.othersDuties}（${more.length}）：${words.owed} ${sum(more, 'owed')}，${words.done} ${sum(more, 'compliant')}，${words.overdue} ${sum(more, 'overdue')}</p>`
  }${
    covering.length === 0
      ? ''
      : html`<p class="soft">${words.covering}${covering.map(duty => `${named(duty.title, duty.clauses)} ${percent(duty.compliant, duty.owed)}`).join(language === 'en' ? ', ' : '、')}</p>`
  }${
    idle.length === 0
      ? ''
      : html`<p class="soft">${words.nothing}${idle.map(({ title, clauses }) => named(title, clauses)).join(language === 'en' ? ', ' : '、')}</p>`
  }`;
}

function line(duty: ReportDuty, most: number, language: Language, words: Words) {
  const { title, clauses, part, owed, compliant, due, overdue, open, excused, waived, carried } = duty;
  const sensitive = title === clauses.join(', ');
  const covers = part === 'coverage';
  const shares = covers
    ? { compliant, due: 0, open: owed - compliant, overdue: 0 }
    : { compliant, due, open, overdue };
  const owing = carried === 0 ? '' : html` <span class="tag">${words.earlier} ${carried}</span>`;
  const left = covers ? html`<td class="n zero">—</td>` : number(due + overdue + open, overdue > 0);
  return html`<tr><td><span class="title">${sensitive ? html`<span class="soft">${words.restricted}</span>` : title}</span>${owing}</td><td class="clause">${range(clauses)}</td>${number(owed)}${number(compliant)}${left}${number(excused)}${number(waived)}<td>${bar(shares, covers ? Math.max(owed, 1) : most, BAR)}</td><td class="soft">${lastCell(duty, language, words)}</td></tr>`;
}

/** What stands beside the bar: the months where there are some, else why there are none. */
function lastCell({ part, dueOn, months, owed, compliant }: ReportDuty, language: Language, words: Words) {
  if (part === 'running' && dueOn !== null) return `${words.until} ${shortDay(dueOn, language)}`;
  if (part === 'open') return words.noTerm;
  return part === 'coverage' ? `${words.covered} ${percent(compliant, owed)}` : sparkColumns(months);
}

/** Several clauses in a row by their first and how many more, so that a line stays a line. */
function range(clauses: readonly string[]): string {
  const [first = '', ...rest] = clauses;
  return rest.length === 0 ? first : `${first} +${rest.length}`;
}

function number(value: number, late = false) {
  return html`<td class="n ${value === 0 ? 'zero' : late ? 'late' : ''}">${value}</td>`;
}

const PARTS = ['falls-due', 'running', 'open', 'coverage'] as const;
const order = ({ part }: ReportDuty): number => PARTS.indexOf(part);
const unpaid = ({ due, overdue, open, carried }: ReportDuty): number => due + overdue + open + carried;
const named = (title: string, clauses: readonly string[]): string =>
  title === clauses.join(', ') ? range(clauses) : title;
const sum = (duties: readonly ReportDuty[], of: 'owed' | 'compliant' | 'overdue'): number =>
  duties.reduce((total, duty) => total + duty[of], 0);
