import type { RequestContext } from '../context/request.ts';
import { read } from '../context/tenancy.ts';
import type { Page } from '../pagination.ts';
import { type PolicySummary, toPolicySummary } from './summary.ts';

/** Every policy of the catalogue, in the order of their slugs. */
export async function listPolicies(ctx: RequestContext): Promise<Page<PolicySummary>> {
  const { tenancy } = await read(ctx, 'policies.list', () => []);
  const slugs = Object.keys(ctx.app.catalogue).sort();
  return {
    items: slugs.map(slug => toPolicySummary(ctx.app, tenancy.configuration, slug, ctx.today)),
    nextCursor: null,
  };
}
