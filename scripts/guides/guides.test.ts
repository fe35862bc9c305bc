import { readFileSync } from 'node:fs';
import path from 'node:path';
import { DEFAULT_LIMITS } from '@lifang/api/testing';
import { type OwnDatabase, ownDatabase } from '@lifang/db/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { root } from '../lib/paths.ts';
import { differs } from './differs.ts';
import { play } from './play.ts';
import { type Reader, startReader } from './reader.ts';
import { blocksOf, stepsOf } from './steps.ts';

/** The clock the guides tell their readers to set: nine in the morning in Shanghai. */
const CLOCK = '2026-03-16T01:00:00Z';
/** The guides run the author's commands through pnpm; here there is no need to wait for it. */
const WITHOUT_PNPM = `npx() { shift 3; node ${root}/apps/cli/src/main.ts "$@"; }`;
/** Some seconds of commands, on a machine that may have other things to do. */
const PATIENCE = 300_000;

const page = (name: string) => readFileSync(path.join(root, name), 'utf8');

const GUIDES = ['district', 'integrator', 'operator', 'author'].map(name => ({
  name,
  steps: stepsOf(page(`docs/${name}.md`)),
}));

// The operator's guide loads a year of working days, which is every tenant's of an installation.
let database: OwnDatabase;
let reader: Reader;
const printed = new Map<string, readonly string[]>();
beforeAll(async () => {
  database = await ownDatabase();
  reader = await startReader({ clock: CLOCK, limits: DEFAULT_LIMITS, ...database }, ['sample']);
  await Promise.all(
    GUIDES.map(async ({ name, steps }) => {
      printed.set(name, await play(steps, { folder: reader.folder('.practice'), before: WITHOUT_PNPM }));
    }),
  );
}, PATIENCE);
afterAll(async () => {
  await reader.stop();
  await database.drop();
});

describe.each(GUIDES)('the guide of the $name', ({ name, steps }) => {
  it.each(steps.map((step, at) => ({ ...step, at })))('answers as printed on line $line', step => {
    const actual = printed.get(name)?.[step.at] ?? '(the shell ended before)';
    expect(differs(step.printed ?? '', actual), actual).toBeNull();
  });
});

it.each([
  ['docs/district.md', 'docs/district.zh-CN.md'],
  ['README.md', 'README.zh-CN.md'],
])('%s and %s ask and answer the same', (english, chinese) => {
  const said = (name: string) =>
    blocksOf(page(name)).flatMap(({ language, text }) =>
      language === 'console' ? [] : [{ language, text }],
    );
  expect(said(chinese)).toEqual(said(english));
});

describe.each(['docs/author.md', 'docs/limits.md'])('what %s quotes of a plugin', name => {
  const quotes = blocksOf(page(name)).filter(({ language }) => language === 'ts');

  it.each(quotes)('stands there (line $line)', ({ text }) => {
    const [where = '', ...lines] = text.split('\n');
    expect(differs(quoted(lines), page(where.replace(/^\/\/ /, '')))).toBeNull();
  });
});

/** A quotation: any text before and after it, and in the place of each line `// …`. */
function quoted(lines: readonly string[]): string {
  return `…${lines.map(line => (line.trim() === '// …' ? '…' : line)).join('\n')}…`;
}
