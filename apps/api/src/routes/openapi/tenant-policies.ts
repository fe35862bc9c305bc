import { type RequestContext, readConfiguration } from '@lifang/core';
import type { Day, Policy } from '@lifang/policy';

/** The policies a tenant runs on a day, in the order of their slugs. */
export async function policiesOn(ctx: RequestContext, day: Day): Promise<Policy[]> {
  const { policies } = await readConfiguration(ctx);
  return policies
    .filter(enabled => enabled.from <= day && day <= enabled.to)
    .map(enabled => enabled.policy)
    .sort((one, other) => (one.slug < other.slug ? -1 : 1));
}
