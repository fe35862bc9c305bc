import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cellFault, withoutApostrophe } from '../imports/file/cells.ts';
import { csvRecords, headerOf } from '../imports/file/records.ts';
import { csvLine } from './csv.ts';

describe('a line of a file', () => {
  it.each([
    ['=1+1', `'=1+1`],
    ['+86 138', `'+86 138`],
    ['-1层', `'-1层`],
    ['@某人', `'@某人`],
    ['\t缩进', `'\t缩进`],
    ['\r换行', `"'\r换行"`],
    [' =1', `' =1`],
    ['＝１', `'＝１`],
    ['a,b', '"a,b"'],
    ['他说"好"', '"他说""好"""'],
    ['两\n行', '"两\n行"'],
    ['平常', '平常'],
    [-5, '-5'],
    [true, 'true'],
    [null, ''],
  ])('writes %j as %j', (cell, written) => {
    expect(csvLine([cell])).toBe(`${written}\r\n`);
  });

  it('is read by an import as what it was, and never as a formula', async () => {
    const text = fc
      .oneof(fc.string(), fc.constantFrom('=1', '-x', '+y', '@z', "'=q", '"', ',', '，'))
      .map(cell => cell.replaceAll('\0', ''));
    await fc.assert(
      fc.asyncProperty(fc.array(text, { minLength: 2, maxLength: 5 }), async cells => {
        const bytes = new TextEncoder().encode(csvLine(['first', ...cells.map(cell => cell.toWellFormed())]));
        const records = csvRecords(bytes);
        const read = (await headerOf(records)).cells.slice(1);
        expect(read.map(withoutApostrophe).map(cell => cell.trim())).toEqual(
          cells.map(cell => withoutApostrophe(cell.toWellFormed()).trim()),
        );
        for (const cell of read) expect(cellFault(cell)).toBeNull();
      }),
    );
  });
});
