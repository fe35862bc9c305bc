import { type Id, schema } from '@lifang/db';
import type { Day } from '@lifang/policy';
import { and, asc, eq, gt, gte, lte } from 'drizzle-orm';
import { unitInScope } from '../authorisation/scope.ts';
import type { RequestContext } from '../context/request.ts';
import { readPage } from '../context/tenancy.ts';
import { type Page, type PageInput, readIdCursor, toPage } from '../pagination.ts';
import { unitWithin } from '../residences/within.ts';
import { type Group, groupColumns, toGroup } from './view.ts';

const { groups } = schema;

export interface ListGroups extends PageInput {
  readonly kind?: string | undefined;
  readonly unitId?: Id<'unit'> | undefined;
  /** The unit and everything below it. */
  readonly withinId?: Id<'unit'> | undefined;
  readonly externalId?: string | undefined;
  /** The day asked about; today when absent. */
  readonly asOf?: Day | undefined;
}

/** The groups there are on a day, oldest first. */
export async function listGroups(ctx: RequestContext, input: ListGroups): Promise<Page<Group>> {
  const { kind, unitId, withinId, externalId } = input;
  const day = input.asOf ?? ctx.today;
  const after = readIdCursor<'group'>(input.cursor);
  const { answers, tenancy } = await readPage(ctx, 'groups.list', input, db => [
    db
      .select(groupColumns(ctx))
      .from(groups)
      .where(
        and(
          eq(groups.tenantId, ctx.credential.tenantId),
          lte(groups.validFrom, day),
          gte(groups.validTo, day),
          unitInScope(ctx, groups.unitId),
          kind === undefined ? undefined : eq(groups.kind, kind),
          unitId === undefined ? undefined : eq(groups.unitId, unitId),
          externalId === undefined ? undefined : eq(groups.externalId, externalId),
          withinId === undefined ? undefined : unitWithin(ctx, groups.unitId, withinId, day),
          after === null ? undefined : gt(groups.id, after),
        ),
      )
      .orderBy(asc(groups.id))
      .limit(input.limit + 1),
  ]);
  return toPage(
    answers[0],
    input.limit,
    row => [row.id],
    row => toGroup(row, tenancy.configuration),
  );
}
