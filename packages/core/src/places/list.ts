import { type Id, schema } from '@lifang/db';
import type { Day } from '@lifang/policy';
import { and, asc, eq, gt, gte, lte, sql } from 'drizzle-orm';
import { unitInScope } from '../authorisation/scope.ts';
import type { RequestContext } from '../context/request.ts';
import { readPage } from '../context/tenancy.ts';
import { type Page, type PageInput, readIdCursor, toPage } from '../pagination.ts';
import { unitWithin } from '../residences/within.ts';
import { type Place, placeColumns, toPlace } from './view.ts';

const { places } = schema;

export interface ListPlaces extends PageInput {
  readonly kind?: string | undefined;
  readonly unitId?: Id<'unit'> | undefined;
  /** The unit and everything below it. */
  readonly withinId?: Id<'unit'> | undefined;
  readonly householdId?: Id<'household'> | undefined;
  readonly function?: string | undefined;
  readonly externalId?: string | undefined;
  /** The day asked about; today when absent. */
  readonly asOf?: Day | undefined;
}

/** The places that are open on a day, oldest first. */
export async function listPlaces(ctx: RequestContext, input: ListPlaces): Promise<Page<Place>> {
  const { tenantId } = ctx.credential;
  const { kind, unitId, withinId, householdId, externalId } = input;
  const day = input.asOf ?? ctx.today;
  const after = readIdCursor<'place'>(input.cursor);
  const { answers, tenancy } = await readPage(ctx, 'places.list', input, db => [
    db
      .select(placeColumns(ctx))
      .from(places)
      .where(
        and(
          eq(places.tenantId, tenantId),
          lte(places.validFrom, day),
          gte(places.validTo, day),
          unitInScope(ctx, places.unitId),
          kind === undefined ? undefined : eq(places.kind, kind),
          unitId === undefined ? undefined : eq(places.unitId, unitId),
          householdId === undefined ? undefined : eq(places.householdId, householdId),
          externalId === undefined ? undefined : eq(places.externalId, externalId),
          withinId === undefined ? undefined : unitWithin(ctx, places.unitId, withinId, day),
          input.function === undefined
            ? undefined
            : sql`${places.id} in (select f.place_id from place_functions f
                where f.tenant_id = ${tenantId} and f.function = ${input.function})`,
          after === null ? undefined : gt(places.id, after),
        ),
      )
      .orderBy(asc(places.id))
      .limit(input.limit + 1),
  ]);
  return toPage(
    answers[0],
    input.limit,
    row => [row.id],
    row => toPlace(row, tenancy.configuration),
  );
}
