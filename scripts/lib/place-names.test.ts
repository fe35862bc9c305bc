import { expect, it } from 'vitest';
import { namesPlace } from './place-names.ts';

it.each(['jiading-industrial-zone', 'forJiadingOnly', '嘉定工业区', 'malu', 'ofMalu', 'MALU_FUND'])(
  'finds %s',
  text => {
    expect(namesPlace(text)).toBe(true);
  },
);

it.each(['normalUnit', 'formalUse', 'NORMALUNIT', 'district'])('leaves %s', text => {
  expect(namesPlace(text)).toBe(false);
});
