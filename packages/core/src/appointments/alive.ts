import type { Defined } from '@lifang/engine';
import { citations, type Day, OPEN_END, type PositionKind } from '@lifang/policy';
import type { Language } from '../context/request.ts';
import { Problem } from '../errors/problem.ts';

/** Nobody holds a position after their death. The answer names the position's clause; it does not repeat the day of death. */
export function expectAliveWhile(
  { id, definition }: Defined<PositionKind>,
  diedOn: Day | null,
  { from, to }: { readonly from: Day; readonly to: Day },
  language: Language,
): void {
  const last = diedOn ?? OPEN_END;
  if (to <= last) return;
  const late = from > last;
  const next = late
    ? {
        zh: '请任命当日在世的人；如去世日期登记有误，先予更正',
        en: 'Appoint somebody who is alive on that day; if the day of death is wrong, correct it first',
      }
    : {
        zh: '请以去世当日或更早的日期为最后一日',
        en: 'Give a last day no later than the day of death',
      };
  throw new Problem('invalid-input', {
    errors: [{ field: late ? 'from' : 'to', reason: { zh: '晚于死亡日期', en: 'after the person died' } }],
    refusals: [
      {
        rule: id,
        clauses: citations(definition.cites),
        requirement: 'alive',
        has: 'dead',
        needs: 'alive',
        next: language === 'en' ? next.en : next.zh,
      },
    ],
  });
}
