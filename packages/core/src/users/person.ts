import { type Db, type Id, rows } from '@lifang/db';
import { sql } from 'drizzle-orm';
import { z } from 'zod';
import { subjectInScope } from '../authorisation/scope.ts';
import type { RequestContext } from '../context/request.ts';

/** Looks whether the person a user is said to be exists within the actor's reach. */
export function findLinkedPerson(db: Db, ctx: RequestContext, personId: Id<'person'> | null | undefined) {
  return rows(
    db,
    sql`select p.id from people p
        where p.tenant_id = ${ctx.credential.tenantId} and p.id = ${personId ?? null}::uuid and p.merged_into_id is null
          and ${subjectInScope(ctx, sql`p.id`)}`,
    z.object({ id: z.string() }),
  );
}
