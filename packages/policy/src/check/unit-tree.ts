import type { UnitKind } from '../kinds/unit.ts';
import type { Policy } from '../policy.ts';
import { type Check, finding } from './finding.ts';
import { policyAt } from './parts.ts';

/** The kind itself and every kind above it, each once, however the levels are tied. */
export function selfAndAbove(kind: UnitKind): ReadonlySet<UnitKind> {
  const seen = new Set<UnitKind>();
  const climb = (one: UnitKind): void => {
    if (seen.has(one)) return;
    seen.add(one);
    one.under.forEach(climb);
  };
  climb(kind);
  return seen;
}

/** Whether units of the first kind can stand below units of the second. */
export function standsBelow(kind: UnitKind, above: UnitKind): boolean {
  return kind !== above && selfAndAbove(kind).has(above);
}

/** Whether some chain of levels leads from the kind back to itself. */
function turnsInCircles(kind: UnitKind): boolean {
  return kind.under.some(parent => selfAndAbove(parent).has(kind));
}

/** The levels form a tree of kinds: no level stands above itself, and one of them is a root. */
export const checkUnitTree: Check<Policy> = policy => {
  const circles = policy.units
    .filter(turnsInCircles)
    .map(unit =>
      finding(
        'unit-tree-cycle',
        { part: 'unit', name: unit.name },
        '层级成环:它经由上级又回到自身',
        'stands above itself',
      ),
    );
  if (policy.units.length === 0 || policy.units.some(unit => unit.under.length === 0)) return circles;
  return [
    ...circles,
    finding(
      'unit-tree-rootless',
      policyAt(policy),
      '没有根层级(under 为空的单位)',
      'no unit kind is a root (one with an empty `under`)',
    ),
  ];
};
