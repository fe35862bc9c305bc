import { type Id, schema } from '@lifang/db';
import { and, eq } from 'drizzle-orm';
import { unitInScope } from '../authorisation/scope.ts';
import type { RequestContext } from '../context/request.ts';
import { readOne } from '../context/tenancy.ts';
import { notFound } from '../errors/problem.ts';
import { type Place, placeColumns, toPlace } from './view.ts';

const { places } = schema;

/** One place, also one that has closed. */
export async function readPlace(ctx: RequestContext, input: { id: Id<'place'> }): Promise<Place> {
  const { answers, tenancy } = await readOne(ctx, 'places.read', db => [
    db
      .select(placeColumns(ctx))
      .from(places)
      .where(
        and(
          eq(places.tenantId, ctx.credential.tenantId),
          eq(places.id, input.id),
          unitInScope(ctx, places.unitId),
        ),
      ),
  ]);
  const [row] = answers[0];
  if (row === undefined) throw notFound('place');
  return toPlace(row, tenancy.configuration);
}
