import { CORE, qualify } from '../names.ts';
import type { Policy } from '../policy.ts';
import { type Check, type Finding, finding } from './finding.ts';
import { kindParts } from './parts.ts';

/** What is shared hangs on what is shared, and a policy has one form of it: otherwise nobody could say whose rows they are. */
export const checkShared: Check<Policy> = policy => [...sharedTwice(policy), ...inOwnLevel(policy)];

function sharedTwice(policy: Policy): Finding[] {
  const seen = new Set<string>();
  return kindParts(policy).flatMap(({ where, defined }) => {
    if (defined.shares === undefined) return [];
    const key = `${where.part} ${defined.shares}`;
    if (!seen.has(key)) {
      seen.add(key);
      return [];
    }
    return [
      finding(
        'shared-twice',
        where,
        `共用种类“${defined.shares}”在本政策中已有一种形式`,
        `the policy has a form of the shared "${defined.shares}" already`,
      ),
    ];
  });
}

function inOwnLevel(policy: Policy): Finding[] {
  const hung = [
    ...policy.groups.map(kind => ({ part: 'group' as const, kind, level: kind.of })),
    ...policy.records.map(kind => ({ part: 'record' as const, kind, level: kind.keptBy })),
  ];
  return hung
    .filter(({ kind, level }) => kind.shares !== undefined && !qualify('', level).startsWith(`${CORE}.`))
    .map(({ part, kind, level }) =>
      finding(
        'shared-in-own-level',
        { part, name: kind.name },
        `共用种类只能设在共用层级,“${level.title}”是本政策自己的层级`,
        `is shared, so its level must be too; "${level.english}" is this policy's own`,
      ),
    );
}
