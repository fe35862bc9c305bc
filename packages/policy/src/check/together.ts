import type { Policy } from '../policy.ts';
import { type Check, finding } from './finding.ts';

/** Policies live side by side under their slugs, so no two share one; both sides of a clash are named. */
export const checkTogether: Check<readonly Policy[]> = policies => {
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
};
