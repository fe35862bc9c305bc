import { CORE } from '../names.ts';
import type { Policy } from '../policy.ts';
import { type Check, type Finding, finding } from './finding.ts';
import { allParts, kindParts, type Part, policyAt, ruleParts, settingParts } from './parts.ts';

const KEBAB = /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/;

function twice(parts: readonly Part[]): Finding[] {
  const seen = new Set<string>();
  return parts.flatMap(({ where }) => {
    if (!seen.has(where.name)) {
      seen.add(where.name);
      return [];
    }
    return [
      finding(
        'name-taken',
        where,
        `名称“${where.name}”在本政策中重复`,
        `the name "${where.name}" is used twice in this policy`,
      ),
    ];
  });
}

/**
 * Names are stored, shown in addresses and written in examples, so they are kebab-case ASCII and stand for one thing.
 * Duties, limits and workflows share their names, because receipts and refusals name a rule without saying which form it has.
 */
export const checkNames: Check<Policy> = policy => {
  const kinds = kindParts(policy);
  const nouns = [
    'unit',
    'position',
    'category',
    'event',
    'case',
    'group',
    'place',
    'record',
    'award',
    'notice',
    'indicator',
    'fund',
  ] as const;
  const slug =
    KEBAB.test(policy.slug) && policy.slug !== CORE
      ? []
      : [
          finding(
            'slug-form',
            policyAt(policy),
            '政策代号须为小写短横线形式,且不得为 core',
            'a slug is kebab-case and never "core"',
          ),
        ];
  const form = allParts(policy)
    .filter(({ where }) => !KEBAB.test(where.name))
    .map(({ where }) =>
      finding(
        'name-form',
        where,
        `名称“${where.name}”须为小写短横线形式`,
        `"${where.name}" is not kebab-case`,
      ),
    );
  const shared = allParts(policy)
    .filter(({ defined }) => defined.core)
    .map(({ where }) =>
      finding(
        'shared-kind-listed',
        where,
        '共用种类不能由政策声明,请用 as 派生',
        'a shared kind cannot be listed; specialise it with `as`',
      ),
    );
  return [
    ...slug,
    ...form,
    ...shared,
    ...nouns.flatMap(noun => twice(kinds.filter(({ where }) => where.part === noun))),
    ...twice(settingParts(policy)),
    ...twice(ruleParts(policy)),
  ];
};
