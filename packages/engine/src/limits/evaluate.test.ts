import {
  all,
  answered,
  atLeast,
  atMost,
  type Condition,
  count,
  either,
  formula,
  integerSetting,
  not,
  PUBLISHED_YEARS,
  quotient,
  ratioOf,
  theAct,
  unitKind,
} from '@lifang/policy';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Configuration } from '../configuration.ts';
import { evaluate } from './evaluate.ts';
import { formulaKey } from './formula-bounds.ts';
import { selectionKey } from './selection-key.ts';

const words = { title: '一', english: 'One', cites: 'X-1' };
const town = unitKind('town', { ...words, under: [] });
const unset = integerSetting('quota', {
  title: '名额',
  english: 'Quota',
  cites: 'X-1',
  reading: '未定',
  min: 0,
  max: 9,
});
const config: Configuration = { version: 1, policies: [], settings: [], calendar: PUBLISHED_YEARS };
const counts = new Map([[selectionKey('x', theAct.participants), 2]]);
const truth = (condition: Condition) =>
  evaluate(condition, { config, slug: 'x', day: '2026-03-31', counts }).truth;

const people = count(theAct.participants);
const yes = atLeast(people, 2);
const no = atMost(people, 1);
const open = atLeast(people, unset);

describe('a condition', () => {
  it('includes the bound itself, for at least and at most alike', () => {
    expect([truth(atLeast(people, 2)), truth(atLeast(people, 3))]).toEqual([true, false]);
    expect([truth(atMost(people, 2)), truth(atMost(people, 1))]).toEqual([true, false]);
  });

  it('is undetermined while the setting it compares with has no value, and says what it found', () => {
    expect(evaluate(open, { config, slug: 'x', day: '2026-03-31', counts })).toEqual({
      truth: null,
      shortfall: { has: 2, needs: null },
    });
  });

  it('may ask whether the tenant has given a setting a value, and is never undetermined about that', () => {
    expect([truth(answered(unset)), truth(not(answered(unset)))]).toEqual([false, true]);
    const ground = { config, slug: 'x', day: '2026-03-31', counts };
    expect(evaluate(answered(unset), ground).shortfall).toEqual({ has: null, needs: 'quota' });
    const given = { name: 'x.quota', value: 3, from: '2026-01-01', to: '2026-12-31' };
    const set = { ...ground, config: { ...config, settings: [given] } };
    expect(evaluate(answered(unset), set).truth).toBe(true);
    expect(evaluate(answered(unset), { ...set, day: '2027-01-01' }).truth).toBe(false);
  });

  it('follows Kleene: one deciding part decides, else an undetermined part leaves the whole open', () => {
    expect([truth(all(yes, open)), truth(all(no, open)), truth(all())]).toEqual([null, false, true]);
    expect([truth(either(yes, open)), truth(either(no, open)), truth(either())]).toEqual([true, null, false]);
    expect([truth(not(yes)), truth(not(no)), truth(not(open))]).toEqual([false, true, null]);
  });

  it('obeys De Morgan whatever it is made of', () => {
    const { condition } = fc.letrec<{ condition: Condition }>(tie => ({
      condition: fc.oneof(
        { depthSize: 'small', withCrossShrink: true },
        fc.constantFrom(yes, no, open),
        fc.array(tie('condition'), { maxLength: 3 }).map(parts => all(...parts)),
        fc.array(tie('condition'), { maxLength: 3 }).map(parts => either(...parts)),
        tie('condition').map(part => not(part)),
      ),
    }));
    fc.assert(
      fc.property(fc.array(condition, { maxLength: 4 }), parts => {
        expect(truth(not(all(...parts)))).toBe(truth(either(...parts.map(part => not(part)))));
      }),
    );
  });
});

describe('a decimal', () => {
  const area = (said: unknown, bound: string) =>
    evaluate(atLeast(theAct.valueOf('area'), bound), {
      config,
      slug: 'x',
      day: '2026-03-31',
      counts,
      data: { area: said },
    });

  it('is compared exactly, whether stated as text or as a whole number', () => {
    expect(area('0.3', '0.300000001').truth).toBe(false);
    expect(area('123456789012345678.000000001', '123456789012345678').truth).toBe(true);
    expect(area('10.50', '10.5')).toEqual({ truth: true, shortfall: { has: '10.50', needs: '10.5' } });
    expect(area(11, '10.5').truth).toBe(true);
  });

  it('is compared with what a formula gives, though no decimal can say it', () => {
    const third = formula('third', { ...words, of: town, gives: 'number', compute: quotient(-1, 3) });
    const against = (said: string) =>
      evaluate(atLeast(theAct.valueOf('area'), third), {
        config,
        slug: 'x',
        day: '2026-03-31',
        counts: new Map([[formulaKey('x', third), ratioOf(-1n, 3n)]]),
        data: { area: said },
      });
    expect(against('-0.333333333').truth).toBe(true);
    expect(against('-0.333333334').truth).toBe(false);
  });

  it('that nobody entered is undetermined', () => {
    expect(area(null, '1').truth).toBeNull();
    expect(area('many', '1').truth).toBeNull();
  });
});
