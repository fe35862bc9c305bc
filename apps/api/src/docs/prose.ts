import { html } from 'hono/html';

/** The little Markdown that descriptions use: paragraphs, `code` and **strong**. Everything else is text. */
export function prose(text: unknown) {
  if (typeof text !== 'string') return '';
  return text.split(/\n{2,}/).map(paragraph => html`<p>${inline(paragraph)}</p>`);
}

/** One line of it. */
export function inline(text: string) {
  return text.split(/(`[^`]+`|\*\*[^*]+\*\*)/).map(part => {
    if (part.startsWith('`') && part.endsWith('`') && part.length > 2)
      return html`<code>${part.slice(1, -1)}</code>`;
    if (part.startsWith('**') && part.endsWith('**') && part.length > 4)
      return html`<strong>${part.slice(2, -2)}</strong>`;
    return part;
  });
}
