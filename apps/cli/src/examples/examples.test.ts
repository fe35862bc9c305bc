import { mkdtemp, readFile, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { startTestApi, type TestApi } from '@lifang/api/testing';
import { catalogue } from '@lifang/policies';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { run } from '../cli.ts';
import { examplesOf, plansIn } from './files.ts';
import { play } from './play.ts';

const PLUGINS = fileURLToPath(new URL('../../../../plugins/', import.meta.url));
const GUIDE = new URL('../../../../docs/examples-format.md', import.meta.url);

async function fileOf(text: string): Promise<string> {
  const name = path.join(await mkdtemp(path.join(os.tmpdir(), 'lifang-examples-')), 'examples.yaml');
  await writeFile(name, text);
  return name;
}

async function test(text: string, ...slug: readonly string[]) {
  const lines: string[] = [];
  const keep = (line: string) => lines.push(line);
  const code = await run(['test', ...slug, '--examples', await fileOf(text)], { out: keep, err: keep });
  return { code, said: lines.join('\n') };
}

const slugs = Object.keys(catalogue);
const files = (await Promise.all(slugs.map(examplesOf))).flat();
const read = await Promise.all(
  files.map(async file => ({ file: path.relative(PLUGINS, file), ...(await plansIn(file)) })),
);

it('stand beside every policy and can be read', () => {
  expect(slugs.filter(slug => !read.some(({ file }) => file.startsWith(`${slug}/`)))).toEqual([]);
  expect(read.flatMap(({ problems }) => problems)).toEqual([]);
});

describe.each(read)('$file', ({ plans }) => {
  let api: TestApi;
  beforeAll(async () => {
    api = await startTestApi();
  });
  afterAll(() => api.stop());

  it.each(plans)('$title', async plan => {
    expect(await play(api, plan)).toEqual([]);
  });
});

describe('policy test --examples', () => {
  it('plays the first file of the guide, as a stranger would write it', async () => {
    const [, first = ''] = /```yaml\n(format:.*?)```/su.exec(await readFile(GUIDE, 'utf8')) ?? [];
    expect(await test(first)).toMatchObject({
      code: 0,
      said: expect.stringContaining('1 examples hold, 0 do not'),
    });
  });

  it('says what was expected, what came out and where, and ends with 1', async () => {
    const { code, said } = await test(`format: lifang-examples/1
policy: sample
world: { people: { 王奶奶: { lists: living-alone }, 过路人: } }
examples:
  - name: 不符
    when:
      - { on: 2024-03-01, record: visit, about: 王奶奶, with: 过路人, as: 走访 }
      - { on: 2023-01-01, join: new-household, who: 王奶奶 }
    then:
      - { event: 走访, void by: nothing }
      - { as of: 2024-03-31, duty: monthly-visit, for: 王奶奶, in: 2024-03, is: compliant, done: 1 }
      - { refused: 走访 }
`);
    expect(code).toBe(1);
    expect(said).toContain('✗ 不符');
    expect(said).toContain('line 8: was refused, which nothing expects: join 2023-01-01');
    expect(said).toContain('line 10: 走访 void by: expected 无 none, got sample.known-visitors');
    expect(said).toContain('line 11: monthly-visit 王奶奶 2024-03 is: expected compliant, got due');
    expect(said).toContain('line 11: monthly-visit 王奶奶 2024-03 done: expected 1, got 0');
    expect(said).toContain('line 12: 走访: expected 不予办理 refused, got 已办理 accepted');
  });

  it('says what it does not understand, plays nothing of the file, and ends with 2', async () => {
    const text = 'format: lifang-examples/1\npolicy: sample\nexamples:\n  - name: 一\n    than: []\n';
    expect(await test(text)).toMatchObject({
      code: 2,
      said: expect.stringContaining('did you mean "then"?'),
    });
  });

  it('wants a file of the policy that was named', async () => {
    const text =
      'format: lifang-examples/1\npolicy: sample\nexamples:\n  - name: 一\n    then: [ { accepted: 甲 } ]\n';
    expect(await test(text, 'another')).toMatchObject({
      code: 2,
      said: expect.stringContaining('is a file of "sample"'),
    });
  });
});
