import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { maskName, maskNumber } from './personal.ts';

describe('masking', () => {
  it.each([
    ['王小明', '王**'],
    ['李', '李**'],
    ['𠮷田', '𠮷**'],
    ['', '**'],
  ])('shows of the name %s only how it begins', (name, masked) => {
    expect(maskName(name)).toBe(masked);
  });

  it.each([
    ['310114194001010028', '31**************28'],
    ['13800138000', '13*******00'],
    ['12345', '12*45'],
    ['1234', '****'],
    ['1', '****'],
  ])('shows of the number %s only its ends', (number, masked) => {
    expect(maskNumber(number)).toBe(masked);
  });

  it('never shows more than four characters of a number', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^\d{1,30}$/), number => {
        expect(maskNumber(number).replaceAll('*', '').length).toBeLessThanOrEqual(4);
      }),
    );
  });
});
