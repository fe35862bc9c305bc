import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { readExamples } from './index.ts';

const guide = readFileSync(new URL('../../../../docs/examples-format.md', import.meta.url), 'utf8');
const blocks = [...guide.matchAll(/```yaml\n(.*?)```/gsu)].map(([, block = '']) => block);

const HEAD = 'format: lifang-examples/1\npolicy: sample\n';
const EXAMPLE = `${HEAD}examples:\n  - name: 一\n    then: [ { accepted: 甲 } ]\n`;
const indented = (block: string, by: string) => block.replaceAll(/^/gmu, by);

/** A whole file out of what the guide shows a part of. */
function whole(block: string): string {
  if (block.startsWith('format:')) return block;
  if (block.startsWith('- name:')) return `${HEAD}examples:\n${indented(block, '  ')}`;
  if (block.startsWith('- '))
    return `${HEAD}examples:\n  - name: 一\n    then:\n${indented(block, '      ')}`;
  return `${EXAMPLE}${block}`;
}

it('shows nothing in the guide that the reader does not take', () => {
  expect(blocks.length).toBeGreaterThan(7);
  for (const block of blocks) expect(readExamples(whole(block)).problems).toEqual([]);
});
