import { catalogue } from '@lifang/policies';
import type { Policy } from '@lifang/policy';
import { closest } from '@lifang/policy/examples';

/** A slug the catalogue does not know. */
export class UnknownPolicy extends Error {
  constructor(slug: string) {
    const known = Object.keys(catalogue);
    const meant = closest(slug, known);
    const hint = meant === null ? known.join(', ') : `${meant}?`;
    super(`没有代号为“${slug}”的政策:${hint}\nthere is no policy "${slug}": ${hint}`);
  }
}

/** Loads the policy with the slug, or every policy of the catalogue when no slug is given. */
export async function loadPolicies(slug: string | undefined): Promise<readonly Policy[]> {
  if (slug === undefined) return Promise.all(Object.values(catalogue).map(entry => entry.load()));
  const entry = catalogue[slug];
  if (entry === undefined) throw new UnknownPolicy(slug);
  return [await entry.load()];
}
