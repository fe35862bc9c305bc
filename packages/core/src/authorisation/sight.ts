import { texts } from '@lifang/db';
import { type SQL, type SQLWrapper, sql } from 'drizzle-orm';
import type { RequestContext } from '../context/request.ts';
import type { Role } from './roles.ts';
import { standsOrStood } from './scope.ts';

/** Roles that see names and addresses of those within their own subtree. */
const SEES_PERSONAL = ['administrator', 'officer', 'worker'] as const satisfies readonly Role[];
/** Roles that see which sensitive lists somebody within their own subtree is on. */
const SEES_SENSITIVE_LISTS = ['administrator', 'officer'] as const satisfies readonly Role[];

/**
 * Whether the actor may see personal data of a person or household. The role must be held over where they live or hold a
 * position today: a worker of one block who is also a reader of the whole tenant sees the names of that block only.
 */
export function personalInSight(ctx: RequestContext, subjectId: SQLWrapper): SQL<boolean> {
  return inSight(ctx, SEES_PERSONAL, subjectId);
}

/** Whether the actor may see which sensitive lists a person, household or unit is on. */
export function sensitiveInSight(ctx: RequestContext, subjectId: SQLWrapper): SQL<boolean> {
  return inSight(ctx, SEES_SENSITIVE_LISTS, subjectId);
}

function inSight(ctx: RequestContext, roles: readonly Role[], subjectId: SQLWrapper): SQL<boolean> {
  const { tenantId } = ctx.credential;
  const { today } = ctx;
  const covers = (unitId: SQL) => sql`exists (
    select 1 from unit_closure sight_closure
    where sight_closure.tenant_id = ${tenantId} and sight_closure.descendant_id = ${unitId}
      and sight_closure.ancestor_id = sight.unit_id
      and ${standsOrStood(ctx, sql`sight_closure`)})`;
  return sql<boolean>`(current_setting('app.actor_kind') = 'system' or exists (
    select 1 from grants sight
    where sight.tenant_id = ${tenantId} and sight.role = any (${texts(roles)})
      and nullif(current_setting('app.actor_id'), '')::uuid in (sight.user_id, sight.api_key_id)
      and (sight.unit_id is null or ${covers(sql`${subjectId}`)}
        or exists (
          select 1 from residences sight_residence
          where sight_residence.tenant_id = ${tenantId} and sight_residence.subject_id = ${subjectId}
            and sight_residence.valid_from <= ${today} and sight_residence.valid_to >= ${today}
            and ${covers(sql`sight_residence.unit_id`)})
        or exists (
          select 1 from appointments sight_appointment
          where sight_appointment.tenant_id = ${tenantId} and sight_appointment.person_id = ${subjectId}
            and sight_appointment.valid_from <= ${today} and sight_appointment.valid_to >= ${today}
            and ${covers(sql`sight_appointment.unit_id`)}))))`.mapWith(
    value => value === true || value === 't',
  );
}
