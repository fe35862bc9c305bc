import type { UnitKind } from '../kinds/unit.ts';

/** Whether a unit of one kind can stand at or above one of another. */
export function standsOver(above: UnitKind, below: UnitKind): boolean {
  return above === below || below.under.some(kind => standsOver(above, kind));
}
