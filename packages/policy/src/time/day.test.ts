import { expect, it } from 'vitest';
import { isDay } from './day.ts';

it('knows real days from other texts', () => {
  expect(['2024-02-29', '1900-01-01', '2999-12-31'].every(isDay)).toBe(true);
  expect(
    [
      '2023-02-29',
      '2024-13-01',
      '2024-1-1',
      '20240101',
      '1899-12-31',
      '9999-12-31',
      '2024-01-01T00:00',
      '',
      '明天',
    ].some(isDay),
  ).toBe(false);
});
