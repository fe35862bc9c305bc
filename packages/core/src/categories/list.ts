import { type Id, schema } from '@lifang/db';
import type { Day } from '@lifang/policy';
import { and, asc, eq, gt, gte, lte, or, sql } from 'drizzle-orm';
import type { RequestContext } from '../context/request.ts';
import { readPage } from '../context/tenancy.ts';
import { type Page, type PageInput, readIdCursor, toPage } from '../pagination.ts';
import { livesWithin, unitWithin } from '../residences/within.ts';
import { membershipInReach } from './reach.ts';
import { membershipInSight } from './sight.ts';
import { type Membership, membershipColumns, toMembership } from './view.ts';

const { categories } = schema;

export interface ListCategories extends PageInput {
  readonly kind?: string | undefined;
  readonly personId?: Id<'person'> | undefined;
  readonly householdId?: Id<'household'> | undefined;
  readonly unitId?: Id<'unit'> | undefined;
  /** The unit and everything below it. */
  readonly withinId?: Id<'unit'> | undefined;
  readonly externalId?: string | undefined;
  /** The day asked about; today when absent. */
  readonly asOf?: Day | undefined;
}

/** Who is on which list on a day, oldest entry first. Sensitive lists are left out for those who may not see them. */
export async function listCategories(ctx: RequestContext, input: ListCategories): Promise<Page<Membership>> {
  const { tenantId } = ctx.credential;
  const { kind, personId, householdId, unitId, withinId, externalId } = input;
  const day = input.asOf ?? ctx.today;
  const after = readIdCursor<'category'>(input.cursor);
  const { answers } = await readPage(ctx, 'categories.list', input, (db, { configuration }) => [
    db
      .select(membershipColumns)
      .from(categories)
      .where(
        and(
          eq(categories.tenantId, tenantId),
          lte(categories.validFrom, day),
          gte(categories.validTo, day),
          membershipInReach(ctx),
          membershipInSight(ctx, configuration),
          kind === undefined ? undefined : eq(categories.kind, kind),
          personId === undefined
            ? undefined
            : sql`${categories.subjectId} = ${personId} and ${categories.personId} is not null`,
          householdId === undefined
            ? undefined
            : sql`${categories.subjectId} = ${householdId} and ${categories.householdId} is not null`,
          unitId === undefined
            ? undefined
            : sql`${categories.subjectId} = ${unitId} and ${categories.unitId} is not null`,
          externalId === undefined ? undefined : eq(categories.externalId, externalId),
          withinId === undefined
            ? undefined
            : or(
                livesWithin(ctx, categories.subjectId, withinId, day),
                unitWithin(ctx, categories.unitId, withinId, day),
              ),
          after === null ? undefined : gt(categories.id, after),
        ),
      )
      .orderBy(asc(categories.id))
      .limit(input.limit + 1),
  ]);
  return toPage(answers[0], input.limit, row => [row.id], toMembership);
}
