import { type Id, newId } from '@lifang/db';
import { addDays, type Day, daysBetween, OPEN_END } from '@lifang/policy';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { planUnion } from '../residences/plan-union.ts';
import type { Place } from '../residences/stay.ts';
import { unite } from './unite.ts';

const START: Day = '2026-01-01';
const DAYS = 40;
const units: readonly Id<'unit'>[] = [newId<'unit'>(), newId<'unit'>()];
const day = (at: number) => addDays(START, at);
const end = (at: number) => (at >= DAYS ? OPEN_END : day(at));

/** Rows that follow one another, from lengths of gaps and of rows. */
function rowsOf(lengths: readonly (readonly [number, number, number])[]) {
  let at = 0;
  return lengths.flatMap(([gap, length, which]) => {
    const from = at + gap;
    const to = from + length;
    at = to + 1;
    return from >= DAYS ? [] : [{ from: day(from), to: end(to), which }];
  });
}
const anyRows = fc
  .array(fc.tuple(fc.nat(6), fc.nat(8), fc.nat(1)), { maxLength: 5 })
  .map(lengths => rowsOf(lengths));
const holds = (rows: readonly { from: Day; to: Day }[], at: number) =>
  rows.find(({ from, to }) => from <= day(at) && day(at) <= to);

describe('what two people become who are one', () => {
  it('holds the days of either, never twice, and the survivor’s row where there is one', () => {
    fc.assert(
      fc.property(anyRows, anyRows, (mine, other) => {
        const rows = [
          ...mine.map(row => ({ ...row, own: true })),
          ...other.map(row => ({ ...row, own: false })),
        ];
        const named = rows.map((row, index) => ({ ...row, id: String(index) }));
        const { kept, gone } = unite(named, row => String(row.which));
        expect([...kept, ...gone].map(({ id }) => id).sort()).toEqual(named.map(({ id }) => id).sort());
        for (const which of [0, 1]) {
          const [of, was] = [kept, named].map(list => list.filter(row => row.which === which));
          for (let at = 0; at < DAYS; at++) {
            const now = (of ?? []).filter(({ from, to }) => from <= day(at) && day(at) <= to);
            expect(now.length).toBe(holds(was ?? [], at) === undefined ? 0 : 1);
          }
        }
        for (const row of gone.filter(({ own }) => own)) {
          expect(kept.some(({ own, from, to }) => own && from <= row.from && row.to <= to)).toBe(true);
        }
      }),
    );
  });

  it('lives where the survivor did, and where the other did on the days between', () => {
    fc.assert(
      fc.property(anyRows, anyRows, (mine, other) => {
        const placed = (rows: typeof mine): Place[] =>
          rows.map(({ from, to, which }) => ({
            householdId: null,
            unitId: units[which] ?? newId<'unit'>(),
            from,
            to,
          }));
        const [own, others] = [placed(mine), placed(other)];
        const united = planUnion(own, others);
        for (let at = 0; at < DAYS; at++) {
          const now = united.filter(({ from, to }) => from <= day(at) && day(at) <= to);
          const expected = holds(own, at) ?? holds(others, at);
          expect(now.map(({ unitId }) => unitId)).toEqual(
            expected === undefined ? [] : [Reflect.get(expected, 'unitId')],
          );
        }
        for (const [index, place] of united.entries()) {
          const next = united[index + 1];
          if (next === undefined || place.to === OPEN_END) continue;
          expect(place.unitId !== next.unitId || daysBetween(place.to, next.from) > 1).toBe(true);
        }
      }),
    );
  });
});
