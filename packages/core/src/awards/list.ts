import { type Id, schema } from '@lifang/db';
import type { Day } from '@lifang/policy';
import { and, asc, eq, gt, gte, lte, or, sql } from 'drizzle-orm';
import type { RequestContext } from '../context/request.ts';
import { readPage } from '../context/tenancy.ts';
import { type Page, type PageInput, readIdCursor, toPage } from '../pagination.ts';
import { livesWithin, unitWithin } from '../residences/within.ts';
import { type Award, awardColumns, awardInScope, toAward } from './view.ts';

const { awards } = schema;

export interface ListAwards extends PageInput {
  readonly kind?: string | undefined;
  readonly personId?: Id<'person'> | undefined;
  readonly householdId?: Id<'household'> | undefined;
  readonly unitId?: Id<'unit'> | undefined;
  readonly byUnitId?: Id<'unit'> | undefined;
  /** The unit and everything below it. */
  readonly withinId?: Id<'unit'> | undefined;
  readonly externalId?: string | undefined;
  /** The day asked about; today when absent. */
  readonly asOf?: Day | undefined;
}

/** Who holds which title on a day, oldest first. */
export async function listAwards(ctx: RequestContext, input: ListAwards): Promise<Page<Award>> {
  const { kind, personId, householdId, unitId, byUnitId, withinId, externalId } = input;
  const day = input.asOf ?? ctx.today;
  const after = readIdCursor<'award'>(input.cursor);
  const { answers, tenancy } = await readPage(ctx, 'awards.list', input, db => [
    db
      .select(awardColumns(ctx))
      .from(awards)
      .where(
        and(
          eq(awards.tenantId, ctx.credential.tenantId),
          lte(awards.validFrom, day),
          gte(awards.validTo, day),
          awardInScope(ctx),
          kind === undefined ? undefined : eq(awards.kind, kind),
          personId === undefined
            ? undefined
            : sql`${awards.subjectId} = ${personId} and ${awards.personId} is not null`,
          householdId === undefined
            ? undefined
            : sql`${awards.subjectId} = ${householdId} and ${awards.householdId} is not null`,
          unitId === undefined
            ? undefined
            : sql`${awards.subjectId} = ${unitId} and ${awards.unitId} is not null`,
          byUnitId === undefined ? undefined : eq(awards.byUnitId, byUnitId),
          externalId === undefined ? undefined : eq(awards.externalId, externalId),
          withinId === undefined
            ? undefined
            : or(
                livesWithin(ctx, awards.subjectId, withinId, day),
                unitWithin(ctx, awards.unitId, withinId, day),
              ),
          after === null ? undefined : gt(awards.id, after),
        ),
      )
      .orderBy(asc(awards.id))
      .limit(input.limit + 1),
  ]);
  return toPage(
    answers[0],
    input.limit,
    row => [row.id],
    row => toAward(row, tenancy.configuration),
  );
}
