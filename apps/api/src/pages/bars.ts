import { html } from 'hono/html';

/** What a bar is made of. Each part has its own texture, so that a copy in black and white says the same. */
export interface Shares {
  readonly compliant: number;
  readonly due: number;
  readonly open: number;
  readonly overdue: number;
}

const ORDER = ['compliant', 'due', 'open', 'overdue'] as const;
const FILLS: Readonly<Record<keyof Shares, string>> = {
  compliant: 'var(--accent)',
  due: '#c9d4df',
  open: '#fff',
  overdue: 'url(#late)',
};

/** The hatching of what is late, once a page. */
export const PATTERNS = html`<svg width="0" height="0" aria-hidden="true" style="position:absolute"><defs>
<pattern id="late" width="4" height="4" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><rect width="4" height="4" fill="#fff"/><rect width="2" height="4" fill="#9c2b2b"/></pattern>
</defs></svg>`;

/** One bar across the page, as long as its share of the most there is. */
export function bar(shares: Shares, most: number, width: number, height = 9) {
  const total = ORDER.reduce((sum, part) => sum + shares[part], 0);
  const scale = most === 0 ? 0 : width / most;
  let x = 0;
  const parts = ORDER.filter(part => shares[part] > 0).map(part => {
    const length = Math.max(shares[part] * scale, 1);
    const left = x;
    x += length;
    return html`<rect x="${round(left)}" y="0.5" width="${round(length)}" height="${height - 1}" fill="${FILLS[part]}"/>`;
  });
  return html`<svg width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" role="img" aria-label="${total}">${parts}${
    total === 0
      ? ''
      : html`<rect x="0.25" y="0.5" width="${round(Math.max(x - 0.5, 0.5))}" height="${height - 1}" fill="none" stroke="#5b6877" stroke-width="0.5"/>`
  }</svg>`;
}

/** Columns side by side, one a month: how much of what fell due was done. The last is the month itself. */
export function sparkColumns(
  months: readonly { readonly owed: number; readonly compliant: number }[],
  height = 16,
) {
  const step = 9;
  const columns = months.map(({ owed, compliant }, index) => {
    const x = index * step;
    if (owed === 0)
      return html`<line x1="${x}" x2="${x + 6}" y1="${height - 0.5}" y2="${height - 0.5}" stroke="#c3cad2"/>`;
    const full = height - 1;
    const done = (compliant / owed) * full;
    const last = index === months.length - 1;
    return html`<rect x="${x + 0.25}" y="0.5" width="5.5" height="${full}" fill="#fff" stroke="#9aa7b5" stroke-width="0.5"/><rect x="${x}" y="${round(height - 0.25 - done)}" width="6" height="${round(done)}" fill="${last ? 'var(--accent)' : '#9aa7b5'}"/>`;
  });
  return html`<svg width="${months.length * step}" height="${height}" viewBox="0 0 ${months.length * step} ${height}" aria-hidden="true">${columns}</svg>`;
}

export interface Column extends Shares {
  readonly label: string;
  readonly value: string;
}

/** A chart of columns with what each stands for below it and its figure above. */
export function columnChart(columns: readonly Column[], width: number, height: number) {
  const most = Math.max(1, ...columns.map(column => ORDER.reduce((sum, part) => sum + column[part], 0)));
  const step = width / columns.length;
  const thick = Math.min(34, step * 0.56);
  const floor = height - 14;
  const scale = (floor - 14) / most;
  const drawn = columns.map((column, index) => {
    const middle = step * index + step / 2;
    const x = round(middle - thick / 2);
    let y = floor;
    const parts = ORDER.filter(part => column[part] > 0).map(part => {
      const tall = column[part] * scale;
      y -= tall;
      return html`<rect x="${x}" y="${round(y)}" width="${round(thick)}" height="${round(tall)}" fill="${FILLS[part]}"/>`;
    });
    const last = index === columns.length - 1;
    return html`${parts}<rect x="${x}" y="${round(y)}" width="${round(thick)}" height="${round(floor - y)}" fill="none" stroke="#5b6877" stroke-width="0.5"/>
<text x="${round(middle)}" y="${round(y - 3)}" text-anchor="middle" font-size="9" font-weight="${last ? 600 : 400}" fill="#1d2733">${column.value}</text>
<text x="${round(middle)}" y="${height - 3}" text-anchor="middle" font-size="9" font-weight="${last ? 600 : 400}" fill="${last ? '#1d2733' : '#5b6877'}">${column.label}</text>`;
  });
  return html`<svg width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" role="img">${drawn}<line x1="0" x2="${width}" y1="${floor}" y2="${floor}" stroke="#1d2733" stroke-width="0.7"/></svg>`;
}

/** What the textures stand for. */
export function legend(names: readonly (readonly [keyof Shares, string])[]) {
  return html`<span class="legend">${names.map(
    ([part, name]) =>
      html`<span><svg width="10" height="8" style="display:inline-block"><rect x="0.5" y="0.5" width="9" height="7" fill="${FILLS[part]}" stroke="#5b6877" stroke-width="0.5"/></svg> ${name}</span>`,
  )}</span>`;
}

const round = (value: number): number => Math.round(value * 100) / 100;
