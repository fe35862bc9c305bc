import type { Language } from '@lifang/core';
import { html, raw } from 'hono/html';
import { PRINT_STYLE } from './style.ts';

/** A page that prints as it stands: everything is in it, and it fetches nothing. */
export function printPage(
  { language, title, style = '' }: { language: Language; title: string; style?: string },
  body: unknown,
) {
  return html`<!doctype html>
<html lang="${language}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title><style>${raw(PRINT_STYLE)}${raw(style)}</style><link rel="icon" href="data:,"></head>
<body><main>${body}</main></body></html>`;
}
