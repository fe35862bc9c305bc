import { mkdtemp, readFile, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { run } from './cli.ts';

const DOCUMENT = fileURLToPath(new URL('../../../plugins/sample/document.txt', import.meta.url));

async function policy(...argv: readonly string[]) {
  const lines = { out: [] as string[], err: [] as string[] };
  const code = await run(argv, {
    out: line => lines.out.push(line),
    err: line => lines.err.push(line),
  });
  return { code, out: lines.out.join('\n'), err: lines.err.join('\n') };
}

async function file(content: string | Uint8Array): Promise<string> {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'lifang-cli-'));
  const name = path.join(folder, 'file.txt');
  await writeFile(name, content);
  return name;
}

describe('the command line', () => {
  it('explains itself in Chinese and in English', async () => {
    const { code, out } = await policy('--help');
    expect(code).toBe(0);
    expect(out).toContain('条款表与全部问题');
    expect(out).toContain('the clause table and everything that is wrong');
  });

  it.each([
    [[], ''],
    [['chekc'], 'there is no command "chekc"'],
    [['verify'], 'the slug is missing'],
    [['verify', 'sample'], '--document is missing'],
    [['check', '--quiet'], "Unknown option '--quiet'"],
    [['check', 'samle'], 'there is no policy "samle": sample?'],
    [['verify', 'sample', '--document', '/nowhere.txt'], 'there is no file /nowhere.txt'],
  ])('ends with 2 when it is not understood: %j', async (argv, message) => {
    const { code, err } = await policy(...argv);
    expect(code).toBe(2);
    expect(err).toContain(message);
  });
});

describe('list', () => {
  it('names the policies of the catalogue', async () => {
    const { code, out } = await policy('list');
    expect(code).toBe(0);
    expect(out).toContain('sample\n  里坊示范街道邻里互助试行办法');
  });
});

describe('words', () => {
  it('lists every name that an example can use', async () => {
    const { code, out } = await policy('words', 'sample');
    expect(code).toBe(0);
    expect(out).toContain('  visit  探访  Visit\n      findings');
    expect(out).toContain(
      '  very-elderly-min-age  高龄老人的起始年龄  Age from which a person is very elderly\n      integer 60..120',
    );
    expect(out).toContain('  helper-present  互助员参加  A helper takes part\n      helper');
  });
});

describe('check', () => {
  it('prints the clause table and ends with 0 when nothing is wrong', async () => {
    const { code, out, err } = await policy('check', 'sample');
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).toContain('LF-7  第七条\n  新住户要尽快上门\n  New households are visited promptly');
    expect(out).toContain('编码 encoded → category new-household, setting welcome-limit, duty welcome-visit');
    expect(out).toMatch(/\n\d+ clauses, all accounted for, nothing wrong/);
  });

  it('checks every policy, and all of them together, when none is named', async () => {
    expect((await policy('check')).code).toBe(0);
  });
});

describe('workflow', () => {
  it('prints a state diagram with who takes every step, of one workflow or of all', async () => {
    const { code, out } = await policy('workflow', 'sample', 'suggestion');
    expect(code).toBe(0);
    expect(out).toContain('stateDiagram-v2');
    expect(out).toContain('raised --> answered: 答复 / 主任');
    expect(out).not.toContain('好邻里');
    expect((await policy('workflow', 'sample')).out).toContain('邻里促进会(街道代录)');
  });

  it('says which there are when there is none of the name', async () => {
    const { code, err } = await policy('workflow', 'sample', 'suggestions');
    expect(code).toBe(2);
    expect(err).toContain('suggestion, selection, candidate');
  });
});

describe('verify', () => {
  it('finds every clause of the sample in its own document', async () => {
    const { code, out } = await policy('verify', 'sample', '--document', DOCUMENT);
    expect(code).toBe(0);
    expect(out).toMatch(/found (\d+) of \1 clauses/);
  });

  it('names the clauses it misses and ends with 1', async () => {
    const changed = (await readFile(DOCUMENT, 'utf8')).replace('不得多设', '可以多设');
    const { code, err } = await policy('verify', 'sample', '--document', await file(changed));
    expect(code).toBe(1);
    expect(err).toMatch(/^LF-3:/);
  });

  it('reads documents in GB 18030, as offices save them', async () => {
    // 第三条 in GB 18030, and nothing else: enough to see that it was not taken for UTF-8.
    const bytes = new Uint8Array([0xb5, 0xda, 0xc8, 0xfd, 0xcc, 0xf5]);
    const { code, out } = await policy('passage', '--document', await file(bytes), '第三条');
    expect({ code, out }).toMatchObject({
      code: 0,
      out: expect.stringMatching(/^{ length: 3, sha256: '[0-9a-f]{64}' }$/),
    });
  });
});

describe('passage', () => {
  it('gives length and hash of a passage the document holds, and refuses any other', async () => {
    expect((await policy('passage', '--document', DOCUMENT, '不得多设。')).out).toMatch(
      /^{ length: 5, sha256: /,
    );
    expect((await policy('passage', '--document', DOCUMENT, '可以多设')).code).toBe(1);
  });
});
