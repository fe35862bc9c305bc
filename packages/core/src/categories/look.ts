import { type Db, type Id, schema, uuids } from '@lifang/db';
import type { Configuration } from '@lifang/engine';
import type { Day } from '@lifang/policy';
import { and, asc, eq, gte, lte, sql } from 'drizzle-orm';
import type { RequestContext } from '../context/request.ts';
import { membershipInSight } from './sight.ts';
import { membershipColumns } from './view.ts';

const { categories } = schema;

/** The lists some subject is on on a day, as far as the actor may know. */
export function lookMemberships(
  db: Db,
  ctx: RequestContext,
  config: Configuration,
  subjectId: Id<'person'> | Id<'household'>,
  day: Day,
) {
  return db
    .select(membershipColumns)
    .from(categories)
    .where(
      and(
        eq(categories.tenantId, ctx.credential.tenantId),
        sql`${categories.subjectId} = any (${uuids([subjectId])})`,
        lte(categories.validFrom, day),
        gte(categories.validTo, day),
        membershipInSight(ctx, config),
      ),
    )
    .orderBy(asc(categories.kind), asc(categories.id));
}
