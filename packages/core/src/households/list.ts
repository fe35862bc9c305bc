import { type Id, schema } from '@lifang/db';
import type { Day } from '@lifang/policy';
import { and, asc, eq, gt } from 'drizzle-orm';
import { subjectInScope } from '../authorisation/scope.ts';
import { onList } from '../categories/sight.ts';
import type { RequestContext } from '../context/request.ts';
import { readPage } from '../context/tenancy.ts';
import { type Page, type PageInput, readIdCursor, toPage } from '../pagination.ts';
import { unitWithin } from '../residences/within.ts';
import { type Household, selectHouseholds, toHousehold } from './view.ts';

const { households, residences } = schema;

export interface ListHouseholds extends PageInput {
  /** The unit and everything below it. */
  readonly withinId?: Id<'unit'> | undefined;
  /** A list they are on. */
  readonly category?: string | undefined;
  readonly externalId?: string | undefined;
  /** The day asked about; today when absent. */
  readonly asOf?: Day | undefined;
}

/** Households, oldest entry first, with where they live on a day. */
export async function listHouseholds(ctx: RequestContext, input: ListHouseholds): Promise<Page<Household>> {
  const { tenantId } = ctx.credential;
  const day = input.asOf ?? ctx.today;
  const after = readIdCursor<'household'>(input.cursor);
  const { answers } = await readPage(ctx, 'households.list', input, (db, { configuration }) => [
    selectHouseholds(db, ctx, day)
      .where(
        and(
          eq(households.tenantId, tenantId),
          subjectInScope(ctx, households.id),
          input.withinId === undefined ? undefined : unitWithin(ctx, residences.unitId, input.withinId, day),
          input.category === undefined
            ? undefined
            : onList(ctx, configuration, households.id, input.category, day),
          input.externalId === undefined ? undefined : eq(households.externalId, input.externalId),
          after === null ? undefined : gt(households.id, after),
        ),
      )
      .orderBy(asc(households.id))
      .limit(input.limit + 1),
  ]);
  return toPage(
    answers[0],
    input.limit,
    row => [row.id],
    row => toHousehold(row, row.seen),
  );
}
