import { expect, it } from 'vitest';
import { integerSetting } from '../settings.ts';
import { clauseTable } from './index.ts';
import { smallPolicy, words } from './small-policy.ts';

it('shows what carries a clause and every reading it depends on', () => {
  const age = integerSetting('age', { ...words, reading: '原文未写年龄', min: 1, max: 120 });
  const [row] = clauseTable(smallPolicy({ settings: [age] }));
  expect(row?.number).toBe('AB-1-a');
  expect(row?.carriedBy.map(({ part, name }) => `${part} ${name}`)).toEqual([
    'unit town',
    'unit village',
    'position head',
    'category elderly',
    'event call',
    'setting age',
    'duty monthly-call',
  ]);
  expect(row?.readings).toEqual(['原文未写年龄']);
});
