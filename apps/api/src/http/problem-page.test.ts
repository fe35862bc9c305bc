import { readFileSync } from 'node:fs';
import { CODES } from '@lifang/core';
import { expect, it } from 'vitest';

const page = readFileSync(new URL('../../../../docs/problems.md', import.meta.url), 'utf8');

it('docs/problems.md lists every code with its status and titles, says what to do, and lists nothing else', () => {
  const rows = page
    .split('\n')
    .filter(line => line.startsWith('| `'))
    .map(line => line.split('|').map(cell => cell.trim()));
  expect(rows.map(([, code, status, english, title]) => [code, status, english, title])).toEqual(
    Object.entries(CODES).map(([code, { status, title, english }]) => [
      `\`${code}\``,
      String(status),
      english,
      title,
    ]),
  );
  for (const [, code, , , , todo = '', chinese = ''] of rows) {
    expect(todo.length, code).toBeGreaterThan(10);
    expect(chinese.length, code).toBeGreaterThan(5);
  }
});
