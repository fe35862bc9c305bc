import { describe, expect, it } from 'vitest';
import { readExamples } from './index.ts';

const said = (text: string) =>
  readExamples(text).problems.map(({ line, message }) => `${line}: ${message.en}`);

const HEAD = 'format: lifang-examples/1\npolicy: small\nexamples:\n';

describe('reading an examples file', () => {
  it('says on which line the YAML is broken', () => {
    expect(said('format: lifang-examples/1\npolicy: [small\n')[0]).toMatch(/^[23]: not valid YAML/);
  });

  it('refuses a key given twice', () => {
    expect(said(`policy: small\n${HEAD}  - name: x\n    then: []\n`)[0]).toMatch(
      /not valid YAML: Map keys must be unique/,
    );
  });

  it('finds everything that is wrong at once, each on its line', () => {
    const text = `format: lifang-examples/2
policy: small
worlds: {}
examples:
  - name: 一
    when:
      - { on: 2024-02-30, record: call }
      - { on: 2024-03-01, recrod: call }
      - { record: call }
      - { on: 2024-03-01, record: call, abuot: 王奶奶 }
    then:
      - { as of: 2024-03-31, duty: monthly-call, for: 王奶奶, is: complient }
      - { as of: 2024-03-31, duty: monthly-call, for: 王奶奶, in: 2024-3, is: due }
  - name: 二
`;
    expect(said(text)).toEqual([
      '1: must be lifang-examples/1',
      '3: "worlds" is not known; did you mean "world"?',
      '7: is no real day; write it as 2024-03-01',
      '8: does not say which it is; did you mean "record"?',
      '9: "on" is missing',
      '10: "abuot" is not known; did you mean "about"?',
      '12: "complient" is not known; did you mean "compliant"?',
      '13: must be a period such as 2014, 2014-Q1 or 2014-01',
      '14: "then" is missing',
    ]);
  });

  it('knows what a comma does between braces', () => {
    const act = '{ on: 2024-03-01, withdraw: 甲, reason: 记错, 重登 }';
    expect(said(`${HEAD}  - name: x\n    when: [ ${act} ]\n    then: [ { accepted: x } ]\n`)).toEqual([
      '5: "重登" is not known; between braces a text with a comma in it needs quotes',
    ]);
  });

  it('says it in Chinese too', () => {
    const { problems } = readExamples(`${HEAD}  - name: x\n    than: []\n`);
    expect(problems.map(({ message }) => message.zh)).toContain('不认识“than”,是否指“then”?');
  });
});

describe('a table of rows', () => {
  const table = (rows: string) => `${HEAD}  - name: 一
    given:
      people: { 王奶奶: { from: $from } }
    when:
      - { on: $called, record: call, about: 王奶奶 }
    then:
      - as of: 2024-03-31
        duty: monthly-call
        for: 王奶奶
        periods: { $month: $is }
    rows:
${rows}`;

  it('stands for one example a row', () => {
    const { file } = readExamples(
      table('      - { from: 2024-01-01, called: 2024-03-05, month: 2024-03, is: compliant }\n'.repeat(2)),
    );
    expect(file?.examples.map(({ row }) => row)).toEqual([1, 2]);
    expect(file?.examples[1]?.expectations[0]?.what).toMatchObject({ periods: { '2024-03': 'compliant' } });
  });

  it('leaves out a key, or an act, whose cell is empty', () => {
    const { file } = readExamples(table('      - { from: , called: , month: 2024-03, is: due }\n'));
    expect(file?.examples[0]?.given.people).toEqual({ 王奶奶: {} });
    expect(file?.examples[0]?.acts).toEqual([]);
  });

  it('refuses columns that are missing or not used', () => {
    expect(said(table('      - { from: , caled: , month: 2024-03, is: due }\n'))).toEqual([
      '8: the row has no "called"; did you mean "caled"?',
      '15: "caled" is used nowhere; write $caled',
    ]);
  });
});
