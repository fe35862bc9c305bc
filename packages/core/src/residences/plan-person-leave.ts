import { type Day, OPEN_END } from '@lifang/policy';
import { invalid } from '../errors/problem.ts';
import type { Stay, StayChanges } from './stay.ts';

/** Ends a person's stay on a last day; null when they live nowhere in the tenant. */
export function planPersonLeave(stays: readonly Stay[], on: Day): StayChanges | null {
  const current = stays.find(stay => stay.to === OPEN_END);
  if (current === undefined) return null;
  if (on < current.from)
    throw invalid('on', {
      zh: `自 ${current.from} 起才住在现址`,
      en: `lives at the present place since ${current.from} only`,
    });
  return { ended: [{ id: current.id, to: on }], replaced: [], added: [] };
}
