import type { Id } from '@lifang/db';
import type { Day } from '@lifang/policy';
import { type SQL, type SQLWrapper, sql } from 'drizzle-orm';
import type { RequestContext } from '../context/request.ts';

/** Whether a unit stood in a subtree on a day. */
export function unitWithin(ctx: RequestContext, unitId: SQLWrapper, withinId: Id<'unit'>, day: Day): SQL {
  return sql`${unitId} in (
    select within_closure.descendant_id
    from unit_closure within_closure
    where within_closure.tenant_id = ${ctx.credential.tenantId} and within_closure.ancestor_id = ${withinId}
      and within_closure.valid_from <= ${day} and within_closure.valid_to >= ${day})`;
}

/** Whether a person or household lived in a subtree on a day. */
export function livesWithin(ctx: RequestContext, subjectId: SQLWrapper, withinId: Id<'unit'>, day: Day): SQL {
  return sql`${subjectId} in (
    select within_residence.subject_id
    from unit_closure within_closure
    join residences within_residence on within_residence.tenant_id = ${ctx.credential.tenantId}
      and within_residence.unit_id = within_closure.descendant_id
      and within_residence.valid_from <= ${day} and within_residence.valid_to >= ${day}
    where within_closure.tenant_id = ${ctx.credential.tenantId} and within_closure.ancestor_id = ${withinId}
      and within_closure.valid_from <= ${day} and within_closure.valid_to >= ${day})`;
}
