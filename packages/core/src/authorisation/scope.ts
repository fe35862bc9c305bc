import { type SQL, type SQLWrapper, sql } from 'drizzle-orm';
import type { RequestContext } from '../context/request.ts';

/**
 * Whether a unit lies, today or on another day, in the subtrees over which the actor may do the operation. `enter()` has set the scope of
 * this transaction; a scope over the whole tenant is answered without looking at the tree.
 */
export function unitInScope(ctx: RequestContext, unitId: SQLWrapper, day: SQL = sql`${ctx.today}`): SQL {
  return sql`(current_setting('app.scope') = '*' or exists (
    select 1 from unit_closure scope_closure
    where scope_closure.tenant_id = ${ctx.credential.tenantId}
      and scope_closure.descendant_id = ${unitId}
      and scope_closure.ancestor_id = any (string_to_array(nullif(current_setting('app.scope'), '*'), ',')::uuid[])
      and scope_closure.valid_from <= ${day} and scope_closure.valid_to >= ${day}))`;
}

/** Whether a person or household lives in scope today, or a person holds a position in it. */
export function subjectInScope(ctx: RequestContext, subjectId: SQLWrapper): SQL {
  return sql`(current_setting('app.scope') = '*' or exists (
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
