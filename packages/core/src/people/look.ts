import type { Db, Id } from '@lifang/db';
import { schema } from '@lifang/db';
import { and, eq, sql } from 'drizzle-orm';
import { subjectInScope } from '../authorisation/scope.ts';
import type { RequestContext } from '../context/request.ts';
import { notFound, Problem } from '../errors/problem.ts';
import { selectPeople } from './view.ts';

const { people } = schema;

/** Whether a person is within the actor's reach; for one merged into another, whether that one is. */
export function personInReach(ctx: RequestContext) {
  return subjectInScope(ctx, sql`coalesce(${people.mergedIntoId}, ${people.id})`);
}

/** A person within the actor's reach, as they live today. */
export function lookPerson(db: Db, ctx: RequestContext, id: Id<'person'> | undefined) {
  return selectPeople(db, ctx, ctx.today).where(
    and(
      eq(people.tenantId, ctx.credential.tenantId),
      eq(people.id, sql`${id ?? null}::uuid`),
      personInReach(ctx),
    ),
  );
}

/** Refuses a person who is not there, and sends whoever asks for a duplicate to the person they are. */
export function expectPerson<T extends { readonly mergedIntoId: Id<'person'> | null }>(
  found: T | undefined,
): asserts found is T {
  if (found === undefined) throw notFound('person');
  if (found.mergedIntoId !== null) throw new Problem('merged', { mergedIntoId: found.mergedIntoId });
}
