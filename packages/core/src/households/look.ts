import { type Db, type Id, schema } from '@lifang/db';
import { and, eq, sql } from 'drizzle-orm';
import { subjectInScope } from '../authorisation/scope.ts';
import type { RequestContext } from '../context/request.ts';
import { selectHouseholds } from './view.ts';

const { households } = schema;

/** A household within the actor's reach, as it lives today. */
export function lookHousehold(db: Db, ctx: RequestContext, id: Id<'household'> | undefined) {
  return selectHouseholds(db, ctx, ctx.today).where(
    and(
      eq(households.tenantId, ctx.credential.tenantId),
      eq(households.id, sql`${id ?? null}::uuid`),
      subjectInScope(ctx, households.id),
    ),
  );
}
