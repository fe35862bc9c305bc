import {
  bands,
  definePolicy,
  difference,
  exactText,
  formula,
  fractionSetting,
  ifReached,
  larger,
  moneySetting,
  type Operand,
  PUBLISHED_YEARS,
  product,
  quotient,
  sum,
  theUnit,
  unitKind,
} from '@lifang/policy';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Configuration } from '../configuration.ts';
import { activeFormulas } from './active.ts';
import { compute, type Figures } from './compute.ts';

const words = { title: '数', english: 'Amount', cites: 'AB-1-a' };
const town = unitKind('town', { ...words, under: [] });
const rate = fractionSetting('rate', { ...words, reading: '未定', min: 0, max: 1 });
const each = moneySetting('each', { ...words, reading: '未定', min: 0, max: 1_000_000 });

/** Works an expression out over so many households, with the values settings have. */
function worked(expression: Operand, households: number, settings: Record<string, unknown> = {}) {
  const policy = definePolicy({
    slug: 'x',
    encoding: '1.0.0',
    document: {
      title: '示例',
      english: 'Example',
      number: null,
      issuer: '示例',
      issuedOn: '2020-01-01',
      effectiveFrom: '2020-01-01',
      effectiveTo: null,
    },
    scope: { zh: '全部', en: 'All' },
    clauses: [],
    units: [town],
    positions: [],
    categories: [],
    events: [],
    settings: [rate, each],
    duties: [],
    limits: [],
    formulas: [formula('amount', { ...words, of: town, gives: 'fen', compute: expression })],
  });
  const config: Configuration = {
    version: 1,
    policies: [{ policy, from: '2020-01-01', to: '9999-12-31' }],
    calendar: PUBLISHED_YEARS,
    settings: Object.entries(settings).map(([name, value]) => ({
      name: `x.${name}`,
      from: '2020-01-01',
      to: '9999-12-31',
      value,
    })),
  };
  const [active] = activeFormulas(config);
  if (active === undefined) throw new Error('the policy has one formula');
  const figures: Figures = { '["households"]': String(households) };
  const { status, amount, awaits } = compute(config, active, figures, '2024-06-01');
  return { status, amount: amount === null ? null : exactText(amount), awaits };
}

describe('a formula', () => {
  it.each([
    [999, null],
    [1000, '200'],
    [1999, '200'],
    [2000, '300'],
    [5000, '300'],
  ])('by bands at %i: the highest one reached wins, its own number included', (households, gives) => {
    const table = bands(theUnit.households, [
      { from: 1000, gives: 200 },
      { from: 2000, gives: 300 },
    ]);
    expect(worked(table, households)).toMatchObject({
      status: gives === null ? 'not-applicable' : 'determined',
      amount: gives,
    });
  });

  it.each([
    [2000, '10000000'],
    [2001, '10010000'],
    [2350, '13500000'],
  ])('with a supplement above %i', (households, gives) => {
    const above = larger(0, difference(theUnit.households, 2000));
    expect(worked(sum(10_000_000, product(above, 10_000)), households).amount).toBe(gives);
  });

  it('rounds once, on the result', () => {
    expect(worked(product(quotient(theUnit.households, 3), 3), 100).amount).toBe('100');
    expect(worked(quotient(theUnit.households, 8), 4).amount).toBe('1');
    expect(worked(quotient(theUnit.households, 8), 3).amount).toBe('0');
  });

  it('waits for every setting that has no value, and names each once', () => {
    const both = sum(product(each, rate), rate);
    expect(worked(both, 1).awaits.map(({ what }) => what)).toEqual(['setting', 'setting']);
    expect(worked(both, 1, { rate: '1/3' })).toMatchObject({ status: 'undetermined', amount: null });
    expect(worked(product(each, rate), 1, { rate: '1/3', each: 300 }).amount).toBe('100');
  });

  it('says nothing over zero, and does not guess where a bound waits', () => {
    expect(worked(quotient(1, difference(theUnit.households, 5)), 5).status).toBe('not-applicable');
    expect(worked(ifReached(theUnit.households, each, 1, 2), 5).status).toBe('undetermined');
    expect(worked(ifReached(theUnit.households, each, 1, 2), 5, { each: 5 }).amount).toBe('1');
    expect(worked(ifReached(theUnit.households, each, 1, 2), 4, { each: 5 }).amount).toBe('2');
  });

  it('by bands never gives less for more, where its table does not', () => {
    const table = bands(
      theUnit.households,
      [
        { from: 10, gives: 1 },
        { from: 20, gives: 2 },
        { from: 40, gives: 5 },
      ],
      0,
    );
    const counts = fc.integer({ min: 0, max: 100 });
    fc.assert(
      fc.property(counts, counts, (a, b) => {
        const [less, more] = a < b ? [a, b] : [b, a];
        expect(Number(worked(table, less).amount)).toBeLessThanOrEqual(Number(worked(table, more).amount));
      }),
    );
  });
});
