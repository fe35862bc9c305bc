import type { ClauseState, Language } from '@lifang/core';
import { html } from 'hono/html';
import type { Words } from './words.ts';

const STATUSES = ['compliant', 'due', 'overdue', 'open', 'waived'] as const;

/** How a clause stands here, in the few words there is room for. */
export function clauseState(
  { duties, missed, settings, findings, breaches }: ClauseState,
  language: Language,
  words: Words,
) {
  const titled = ({ title, english }: { title: string; english: string }) =>
    language === 'en' ? english : title;
  const counts = STATUSES.filter(status => duties[status] > 0).map(
    status =>
      html`<p class="${status === 'overdue' ? 'late' : ''}">${words.statuses[status]} ${duties[status]}</p>`,
  );
  return html`${counts}${missed === 0 ? '' : html`<p class="late">${words.missed} ${missed}</p>`}${settings
    .filter(({ undetermined }) => undetermined)
    .map(
      setting =>
        html`<p>${titled(setting)} <b>${words.undetermined}</b></p>${
          setting.waiting.length === 0
            ? ''
            : html`<p class="soft">${words.waiting}：${setting.waiting.map(titled).join(language === 'en' ? ', ' : '、')}</p>`
        }`,
    )}${findings.map(
    finding => html`<p>${titled(finding)}：${words.consequences[finding.consequence]} ${finding.times}</p>`,
  )}${breaches.open === 0 ? '' : html`<p class="late">${words.breaches.open} ${breaches.open}</p>`}${
    breaches.accepted === 0 ? '' : html`<p>${words.breaches.accepted} ${breaches.accepted}</p>`
  }`;
}
