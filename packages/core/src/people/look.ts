import type { Db, Id } from '@lifang/db';
import { schema } from '@lifang/db';
import { and, eq, sql } from 'drizzle-orm';
import { subjectInScope } from '../authorisation/scope.ts';
import type { RequestContext } from '../context/request.ts';
import { selectPeople } from './view.ts';

const { people } = schema;

/** A person within the actor's reach, as they live today. */
export function lookPerson(db: Db, ctx: RequestContext, id: Id<'person'> | undefined) {
  return selectPeople(db, ctx, ctx.today).where(
    and(
      eq(people.tenantId, ctx.credential.tenantId),
      eq(people.id, sql`${id ?? null}::uuid`),
      subjectInScope(ctx, people.id),
    ),
  );
}
