import type { Id } from '@lifang/db';
import { type SQL, sql } from 'drizzle-orm';
import { personalInSight } from '../authorisation/sight.ts';
import type { RequestContext } from '../context/request.ts';
import { ownerInReach } from './owner.ts';

/**
 * Whether a file `f` lies in the actor's reach: something it is attached to does. One that is attached to nothing is only
 * for whoever uploaded it.
 */
export function fileInScope(ctx: RequestContext): SQL {
  const { tenantId } = ctx.credential;
  const own = sql`scope_link.tenant_id = ${tenantId} and scope_link.file_id = f.id`;
  return sql`((f.uploaded_by = nullif(current_setting('app.actor_id'), '')::uuid
      and not exists (select 1 from file_links scope_link where ${own}))
    or exists (select 1 from file_links scope_link where ${own} and (
      ${ownerInReach(ctx, 'event', sql`scope_link.event_id`)} or ${ownerInReach(ctx, 'record', sql`scope_link.record_id`)}
      or ${ownerInReach(ctx, 'award', sql`scope_link.award_id`)} or ${ownerInReach(ctx, 'place', sql`scope_link.place_id`)})))`;
}

/** The people and households that what a file `f` is attached to is about. */
function subjectsOf(ctx: RequestContext, except: string | null): SQL {
  const { tenantId } = ctx.credential;
  const link = sql`file_links l where l.tenant_id = ${tenantId} and l.file_id = f.id
    and l.owner_id is distinct from ${except}::uuid`;
  return sql`
    select s.subject_id from event_subjects s where s.tenant_id = ${tenantId} and s.unit_id is null
      and s.event_id in (select l.event_id from ${link})
    union all
    select s.subject_id from record_subjects s where s.tenant_id = ${tenantId} and s.unit_id is null
      and s.record_id in (select l.record_id from ${link})
    union all
    select a.subject_id from awards a where a.tenant_id = ${tenantId} and a.unit_id is null
      and a.id in (select l.award_id from ${link})
    union all
    select p.household_id from places p where p.tenant_id = ${tenantId} and p.household_id is not null
      and p.id in (select l.place_id from ${link})`;
}

/** Whether the actor may see personal data of everybody a file `f` is about, through whatever it is attached to. */
export function fileInSight(ctx: RequestContext): SQL {
  return sql`coalesce((select bool_and(${personalInSight(ctx, sql`subject.subject_id`)})
    from (${subjectsOf(ctx, null)}) subject), true)`;
}

/**
 * Selects files `f` with what they are attached to; the caller adds conditions, order and limit.
 *
 * @param except an owner that is left out of account, because the file is about to be detached from it.
 */
export function selectFiles(ctx: RequestContext, rest: SQL, except: Id<'other'> | string | null = null): SQL {
  const { tenantId } = ctx.credential;
  return sql`
    select f.id, f.name, encode(f.hash, 'hex') as hash, c.media_type as "mediaType", c.size, c.home, f.uploaded_by as "uploadedBy",
      to_char(f.created_at at time zone 'utc', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as "uploadedAt", f.version,
      coalesce((
        select jsonb_agg(jsonb_strip_nulls(jsonb_build_object('eventId', l.event_id, 'recordId', l.record_id, 'awardId', l.award_id,
          'placeId', l.place_id)) order by l.owner_id)
        from file_links l where l.tenant_id = ${tenantId} and l.file_id = f.id), '[]'::jsonb) as "attachedTo",
      (exists (${subjectsOf(ctx, except)}))::int as about, (${fileInSight(ctx)})::int as seen
    from files f join file_contents c on c.tenant_id = ${tenantId} and c.hash = f.hash
    where f.tenant_id = ${tenantId} ${rest}`;
}
