import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { birthDayOf, isResidentId } from './resident-id.ts';

const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];

/** The check character by the rule of the standard, written another way: the weighted sum with it is 1 modulo 11. */
function withCheck(body: string): string {
  const sum = [...body].reduce((total, digit, index) => total + Number(digit) * (WEIGHTS[index] ?? 0), 0);
  const value = (12 - (sum % 11)) % 11;
  return body + (value === 10 ? 'X' : String(value));
}

const anyBody = fc
  .record({
    region: fc.integer({ min: 110000, max: 659999 }),
    born: fc.date({ min: new Date('1900-01-01'), max: new Date('2026-12-31'), noInvalidDate: true }),
    sequence: fc.integer({ min: 1, max: 999 }),
  })
  .map(
    ({ region, born, sequence }) =>
      `${region}${born.toISOString().slice(0, 10).replaceAll('-', '')}${String(sequence).padStart(3, '0')}`,
  );

describe('a resident ID number', () => {
  it('is the standard’s own example', () => {
    expect(isResidentId('11010519491231002X')).toBe(true);
    expect(birthDayOf('11010519491231002X')).toBe('1949-12-31');
  });

  it('has the check character its digits call for, and no other', () => {
    fc.assert(
      fc.property(anyBody, fc.constantFrom(...'0123456789X'), (body, last) => {
        const right = withCheck(body);
        expect(isResidentId(right)).toBe(true);
        expect(isResidentId(body + last)).toBe(body + last === right);
      }),
    );
  });

  it('does not survive one wrong digit or two neighbours exchanged', () => {
    fc.assert(
      fc.property(anyBody, fc.nat(16), fc.integer({ min: 1, max: 9 }), (body, at, shift) => {
        const right = withCheck(body);
        const digit = (Number(right[at]) + shift) % 10;
        expect(isResidentId(`${right.slice(0, at)}${digit}${right.slice(at + 1)}`)).toBe(false);
        const [first = '', second = ''] = right.slice(at, at + 2);
        const exchanged = `${right.slice(0, at)}${second}${first}${right.slice(at + 2)}`;
        expect(isResidentId(exchanged)).toBe(exchanged === right);
      }),
    );
  });

  it.each([
    ['a day that does not exist', withCheck('11010519490230002')],
    ['fifteen digits', '110105491231002'],
    ['a lower case x', '11010519491231002x'],
    ['spaces', ' 11010519491231002X'],
    ['full-width digits', '１１010519491231002X'],
    ['nothing', ''],
  ])('is not %s', (_what, text) => {
    expect(isResidentId(text)).toBe(false);
  });
});
