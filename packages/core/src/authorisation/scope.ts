import { type SQL, type SQLWrapper, sql } from 'drizzle-orm';
import type { RequestContext } from '../context/request.ts';

/** Whether the actor may do the operation anywhere in the tenant. */
export const EVERYWHERE = sql.raw(`current_setting('app.scope') = '*'`);
/** The units over which the actor may do the operation, with whatever is below them; null where that is everywhere. */
const SCOPE = sql.raw(`string_to_array(nullif(current_setting('app.scope'), '*'), ',')::uuid[]`);

/**
 * Whether a row of `unit_closure` holds today or, for a unit that has closed, held on its last day: whoever could see a
 * unit while it stood can see what it left behind.
 *
 * @param closure the row's alias.
 */
export function standsOrStood(ctx: RequestContext, closure: SQL): SQL {
  return sql`${closure}.valid_from <= ${ctx.today} and (${closure}.valid_to >= ${ctx.today} or exists (
      select 1 from units stood
      where stood.tenant_id = ${ctx.credential.tenantId} and stood.id = ${closure}.descendant_id
        and stood.valid_to = ${closure}.valid_to))`;
}

/**
 * Whether a unit lies, today or when it closed, or on a given day, in the subtrees over which the actor may do the operation. `enter()` has
 * set the scope of this transaction; a scope over the whole tenant is answered without looking at the tree.
 */
export function unitInScope(ctx: RequestContext, unitId: SQLWrapper, day?: SQL): SQL {
  return sql`(${EVERYWHERE} or exists (
    select 1 from unit_closure scope_closure
    where scope_closure.tenant_id = ${ctx.credential.tenantId}
      and scope_closure.descendant_id = ${unitId}
      and scope_closure.ancestor_id = any (${SCOPE})
      and ${day === undefined ? standsOrStood(ctx, sql`scope_closure`) : sql`${day} between scope_closure.valid_from and scope_closure.valid_to`}))`;
}

/**
 * Every unit that on any day lay in the subtrees over which the actor may do the operation, as one array: to look up rows by,
 * where asking `unitInScope` of every row of the tenant would cost more than the rows. What is found is still to be asked for
 * its day.
 */
export function unitsEverInScope(ctx: RequestContext): SQL {
  return sql`array(
    select ever.descendant_id from unit_closure ever
    where ever.tenant_id = ${ctx.credential.tenantId}
      and ever.ancestor_id = any (${SCOPE}))`;
}

/** Whether a person or household lives in scope today, or a person holds a position in it. */
export function subjectInScope(ctx: RequestContext, subjectId: SQLWrapper): SQL {
  return sql`(${EVERYWHERE} or exists (
    select 1 from residences scope_residence
    where scope_residence.tenant_id = ${ctx.credential.tenantId} and scope_residence.subject_id = ${subjectId}
      and scope_residence.valid_from <= ${ctx.today} and scope_residence.valid_to >= ${ctx.today}
      and ${unitInScope(ctx, sql`scope_residence.unit_id`)}
    ) or exists (
    select 1 from appointments scope_appointment
    where scope_appointment.tenant_id = ${ctx.credential.tenantId} and scope_appointment.person_id = ${subjectId}
      and scope_appointment.valid_from <= ${ctx.today} and scope_appointment.valid_to >= ${ctx.today}
      and ${unitInScope(ctx, sql`scope_appointment.unit_id`)}))`;
}
