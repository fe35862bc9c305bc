import { type Id, schema } from '@lifang/db';
import type { Day } from '@lifang/policy';
import { and, asc, eq, gt, gte, lte, sql } from 'drizzle-orm';
import { unitInScope } from '../authorisation/scope.ts';
import type { RequestContext } from '../context/request.ts';
import { readPage } from '../context/tenancy.ts';
import { type Page, type PageInput, readIdCursor, toPage } from '../pagination.ts';
import { toUnit, type Unit, unitColumns } from './view.ts';

const { units } = schema;

export interface ListUnits extends PageInput {
  readonly kind?: string | undefined;
  readonly parentId?: Id<'unit'> | undefined;
  /** The unit and everything below it. */
  readonly withinId?: Id<'unit'> | undefined;
  readonly externalId?: string | undefined;
  /** The day asked about; today when absent. */
  readonly asOf?: Day | undefined;
}

/** The units of the tree on a day, oldest first. */
export async function listUnits(ctx: RequestContext, input: ListUnits): Promise<Page<Unit>> {
  const { tenantId } = ctx.credential;
  const day = input.asOf ?? ctx.today;
  const after = readIdCursor<'unit'>(input.cursor);
  const { answers } = await readPage(ctx, 'units.list', input, db => [
    db
      .select(unitColumns(ctx, day))
      .from(units)
      .where(
        and(
          eq(units.tenantId, tenantId),
          lte(units.validFrom, day),
          gte(units.validTo, day),
          unitInScope(ctx, units.id),
          input.kind === undefined ? undefined : eq(units.kind, input.kind),
          input.externalId === undefined ? undefined : eq(units.externalId, input.externalId),
          input.parentId === undefined
            ? undefined
            : sql`${units.id} in (select p.unit_id from unit_parents p where p.tenant_id = ${tenantId} and p.parent_id = ${input.parentId}
                and p.valid_from <= ${day} and p.valid_to >= ${day})`,
          input.withinId === undefined
            ? undefined
            : sql`${units.id} in (select c.descendant_id from unit_closure c where c.tenant_id = ${tenantId} and c.ancestor_id = ${input.withinId}
                and c.valid_from <= ${day} and c.valid_to >= ${day})`,
          after === null ? undefined : gt(units.id, after),
        ),
      )
      .orderBy(asc(units.id))
      .limit(input.limit + 1),
  ]);
  return toPage(answers[0], input.limit, row => [row.id], toUnit);
}
