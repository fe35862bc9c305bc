import { type Id, schema } from '@lifang/db';
import { and, eq } from 'drizzle-orm';
import type { RequestContext } from '../context/request.ts';
import { readOne } from '../context/tenancy.ts';
import { notFound } from '../errors/problem.ts';
import { membershipInReach } from './reach.ts';
import { membershipInSight } from './sight.ts';
import { type Membership, membershipColumns, toMembership } from './view.ts';

const { categories } = schema;

/** One membership. One of a sensitive list exists only for those who may see it. */
export async function readCategory(ctx: RequestContext, input: { id: Id<'category'> }): Promise<Membership> {
  const { answers } = await readOne(ctx, 'categories.read', (db, { configuration }) => [
    db
      .select(membershipColumns)
      .from(categories)
      .where(
        and(
          eq(categories.tenantId, ctx.credential.tenantId),
          eq(categories.id, input.id),
          membershipInReach(ctx),
          membershipInSight(ctx, configuration),
        ),
      ),
  ]);
  const [row] = answers[0];
  if (row === undefined) throw notFound('category');
  return toMembership(row);
}
