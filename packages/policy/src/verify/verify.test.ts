import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { normalise, passageOf, verifyDocument } from './index.ts';

const clauses = (...texts: readonly string[]) => ({
  clauses: texts.map((text, i) => ({ id: `AB-${i + 1}`, passage: passageOf(text) })),
});
const missing = (texts: readonly string[], document: string) =>
  verifyDocument(clauses(...texts), document)
    .filter(({ found }) => found === 'missing')
    .map(({ clause }) => clause);

describe('normalising', () => {
  it.each([
    ['full-width punctuation', '(一)每月,不少于1次:', '(一)每月,不少于1次:'],
    ['spaces, line breaks and invisible marks', '每 月\r\n\u3000走\u200B访\uFEFF', '每月走访'],
    ['quotation marks', '“及时”「及时」', '"及时""及时"'],
    ['dashes and full stops', '1—2次。', '1-2次.'],
  ])('folds %s', (_, a, b) => {
    expect(normalise(a)).toBe(b);
  });

  it('changes nothing that is normal already', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 60 }), text => {
        const once = normalise(text);
        return normalise(once) === once;
      }),
    );
  });

  it('keeps the words: another word is another passage', () => {
    expect(passageOf('不少于一次').sha256).not.toBe(passageOf('不少于二次').sha256);
  });
});

describe('verifying', () => {
  const document = '第一条 每月走访不少于一次。第二条 居委会(主任)负责。第三条 及时上门。';

  it('finds passages at the start, in the middle of a sentence and at the end', () => {
    expect(missing(['第一条每月走访', '居委会(主任)', '会(主', '及时上门。'], document)).toEqual([]);
  });

  it('says where a passage begins', () => {
    expect(verifyDocument(clauses('居委会(主任)'), document)).toEqual([
      { clause: 'AB-1', found: 'found', at: normalise(document).indexOf('居委会') },
    ]);
  });

  it('misses exactly the clauses whose passage contains a changed character', () => {
    const texts = ['每月走访不少于一次', '居委会(主任)负责', '及时上门'];
    expect(missing(texts, document.replace('主任', '书记'))).toEqual(['AB-2']);
  });

  it('misses everything in another document, and a passage longer than the document', () => {
    expect(missing(['每月走访', '很长'.repeat(100)], '另一份文件')).toEqual(['AB-1', 'AB-2']);
  });

  it('finds any stretch of any document', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme', minLength: 1, maxLength: 80 }),
        fc.nat(80),
        fc.integer({ min: 1, max: 80 }),
        (text, from, length) => {
          const stretch = Array.from(normalise(text))
            .slice(from, from + length)
            .join('');
          return stretch === '' || normalise(stretch) !== stretch || missing([stretch], text).length === 0;
        },
      ),
    );
  });

  it('looks for 200 clauses in 15,000 characters in well under two seconds', () => {
    const long = Array.from({ length: 1500 }, (_, i) => `第${String(i).padStart(5, '0')}条走访。`)
      .join('')
      .slice(0, 15_000);
    // Nine in ten begin a sentence, as they do in real documents; the others stand in the middle of one.
    const texts = Array.from({ length: 200 }, (_, i) => {
      const start = i * 70 + (i % 10 === 0 ? 3 : 0);
      return long.slice(start, start + 20 + (i % 60));
    });
    const begun = performance.now();
    expect(missing(texts, long)).toEqual([]);
    expect(performance.now() - begun).toBeLessThan(2000);
  });
});
