import { type Id, schema } from '@lifang/db';
import type { Day } from '@lifang/policy';
import { and, asc, eq, gt, isNull, sql } from 'drizzle-orm';
import { subjectInScope } from '../authorisation/scope.ts';
import { personalInSight } from '../authorisation/sight.ts';
import { onList } from '../categories/sight.ts';
import type { RequestContext } from '../context/request.ts';
import { readPage } from '../context/tenancy.ts';
import { type Page, type PageInput, readIdCursor, toPage } from '../pagination.ts';
import { tenantKey } from '../protection/encryption.ts';
import { unitWithin } from '../residences/within.ts';
import { type Person, selectPeople, toPerson } from './view.ts';

const { people, residences } = schema;

export interface ListPeople extends PageInput {
  /** How the name begins. Finds only people whose names the caller may see. */
  readonly name?: string | undefined;
  /** The unit and everything below it. */
  readonly withinId?: Id<'unit'> | undefined;
  readonly householdId?: Id<'household'> | undefined;
  /** A list they are on. */
  readonly category?: string | undefined;
  readonly externalId?: string | undefined;
  /** The day asked about; today when absent. */
  readonly asOf?: Day | undefined;
}

/** People, oldest entry first, with where they live on a day. */
export async function listPeople(ctx: RequestContext, input: ListPeople): Promise<Page<Person>> {
  const { tenantId } = ctx.credential;
  const day = input.asOf ?? ctx.today;
  const after = readIdCursor<'person'>(input.cursor);
  const { answers, entered } = await readPage(ctx, 'people.list', input, (db, { configuration }) => [
    selectPeople(db, ctx, day)
      .where(
        and(
          eq(people.tenantId, tenantId),
          isNull(people.mergedIntoId),
          subjectInScope(ctx, people.id),
          input.name === undefined
            ? undefined
            : and(sql`starts_with(${people.name}, ${input.name})`, personalInSight(ctx, people.id)),
          input.withinId === undefined ? undefined : unitWithin(ctx, residences.unitId, input.withinId, day),
          input.householdId === undefined ? undefined : eq(residences.householdId, input.householdId),
          input.category === undefined
            ? undefined
            : onList(ctx, configuration, people.id, input.category, day),
          input.externalId === undefined ? undefined : eq(people.externalId, input.externalId),
          after === null ? undefined : gt(people.id, after),
        ),
      )
      .orderBy(asc(people.id))
      .limit(input.limit + 1),
  ]);
  const key = tenantKey(ctx.app.masterKey, entered.tenant);
  return toPage(
    answers[0],
    input.limit,
    row => [row.id],
    row => toPerson(row, key, row.seen),
  );
}
