import { type Db, type Id, rows, schema } from '@lifang/db';
import { type SQL, sql } from 'drizzle-orm';
import { z } from 'zod';
import { subjectInScope, unitInScope } from '../authorisation/scope.ts';
import type { RequestContext } from '../context/request.ts';

const { categories } = schema;

/** Whether the subject of a membership is within the actor's reach. */
export function membershipInReach(ctx: RequestContext): SQL {
  return sql`case when ${categories.unitId} is null then ${subjectInScope(ctx, categories.subjectId)}
    else ${unitInScope(ctx, categories.unitId)} end`;
}

/** Locks the subject of a membership, whichever noun it is; a membership never changes its subject. */
export function lockSubjectOf(db: Db, tenantId: Id<'tenant'>, id: Id<'category'>) {
  const lock = (table: string, column: string) =>
    rows(
      db,
      sql`select id from ${sql.identifier(table)} where tenant_id = ${tenantId} and id = (
            select ${sql.identifier(column)} from categories where tenant_id = ${tenantId} and id = ${id}) for no key update`,
      z.object({ id: z.string() }),
    );
  return [lock('units', 'unit_id'), lock('households', 'household_id'), lock('people', 'person_id')] as const;
}
