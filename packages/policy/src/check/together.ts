import type { UnitKind } from '../kinds/unit.ts';
import { qualify } from '../names.ts';
import type { Policy } from '../policy.ts';
import { type Check, type Finding, finding } from './finding.ts';
import { selfAndAbove } from './unit-tree.ts';

/**
 * Policies live side by side under their slugs, so no two share one, and the levels they share stand in one tree. Both sides
 * are named.
 */
export const checkTogether: Check<readonly Policy[]> = policies => [
  ...slugsTaken(policies),
  ...turnedAround(policies),
];

function slugsTaken(policies: readonly Policy[]): Finding[] {
  const first = new Map<string, Policy>();
  return policies.flatMap(policy => {
    const other = first.get(policy.slug);
    if (other === undefined) {
      first.set(policy.slug, policy);
      return [];
    }
    return [
      finding(
        'slug-taken',
        { part: 'policy', name: policy.slug },
        `代号“${policy.slug}”被《${other.document.title}》和《${policy.document.title}》同时使用`,
        `the slug "${policy.slug}" is used by "${other.document.english}" and by "${policy.document.english}"`,
      ),
    ];
  });
}

/** A level that stands above another by one policy and below it by a second: no tree could hold both. */
function turnedAround(policies: readonly Policy[]): Finding[] {
  const orders = policies.map(policy => ({ policy, above: aboveEach(policy) }));
  return orders.flatMap(({ policy, above }, index) =>
    [...above].flatMap(([kind, highers]) =>
      orders
        .slice(0, index)
        .flatMap(other =>
          [...highers]
            .filter(higher => other.above.get(higher)?.has(kind))
            .map(() =>
              finding(
                'levels-turned-around',
                { part: 'policy', name: policy.slug },
                `共用层级 ${kind} 的上下关系,《${other.policy.document.title}》和《${policy.document.title}》相反`,
                `where the shared level ${kind} stands is the reverse in "${other.policy.document.english}" and in "${policy.document.english}"`,
              ),
            ),
        ),
    ),
  );
}

/** For each shared level of a policy, the shared levels above it, by their stored names. */
function aboveEach(policy: Policy): ReadonlyMap<string, ReadonlySet<string>> {
  const above = (kind: UnitKind) =>
    [...selfAndAbove(kind)].filter(one => one !== kind && one.shares !== undefined);
  const shared = policy.units.filter(({ shares }) => shares !== undefined);
  const stored = (kind: UnitKind) => qualify(policy.slug, kind);
  return new Map(shared.map(kind => [stored(kind), new Set(above(kind).map(stored))]));
}
