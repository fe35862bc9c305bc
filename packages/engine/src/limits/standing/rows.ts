import type { Id } from '@lifang/db';
import { qualify } from '@lifang/policy';
import { type SQL, sql } from 'drizzle-orm';
import { listed } from '../../duties/scope.ts';
import type { Lasting } from './lasting.ts';
import type { BreachScope } from './scope.ts';
import { isOfPosts, type Watched } from './watched.ts';

/** What such acts have begun: one row each, with the days it lasts. */
function lastingRows(tenantId: Id<'tenant'>, act: Lasting): SQL {
  switch (act) {
    case 'appointing':
      return sql`select s.id, s.kind, s.unit_id, s.group_id, s.person_id, '{}'::text[] as functions, '{}'::jsonb as data, s.findings,
          s.valid_from, s.valid_to
        from appointments s where s.tenant_id = ${tenantId} and s.counts`;
    case 'constituting':
      return sql`select s.id, s.kind, s.unit_id, s.id as group_id, null::uuid as person_id, '{}'::text[] as functions, s.data, s.findings,
          s.constituted_on as valid_from, s.valid_to
        from groups s where s.tenant_id = ${tenantId} and s.counts and s.constituted_on is not null`;
    case 'opening-place':
      return sql`select s.id, s.kind, s.unit_id, null::uuid as group_id, null::uuid as person_id, array(
            select f.function from place_functions f where f.tenant_id = ${tenantId} and f.place_id = s.id) as functions, s.data, s.findings,
          s.valid_from, s.valid_to
        from places s where s.tenant_id = ${tenantId} and s.counts`;
  }
}

/** The units or groups in which posts are held that a requirement watches together, for as long as they exist. */
function homesOfPosts({ active, noun }: Watched, tenantId: Id<'tenant'>): SQL {
  const { limit, enabled } = active;
  const of =
    limit.on.act === 'appointing' ? limit.on.kinds.map(kind => qualify(enabled.policy.slug, kind.of)) : [];
  const [table, unit, group] =
    noun === 'unit' ? [sql`units`, sql`s.id`, sql`null::uuid`] : [sql`groups`, sql`s.unit_id`, sql`s.id`];
  return sql`select s.id, s.kind, ${unit} as unit_id, ${group} as group_id, null::uuid as person_id, '{}'::text[] as functions,
      '{}'::jsonb as data, '[]'::jsonb as findings, s.valid_from, s.valid_to
    from ${table} s where s.tenant_id = ${tenantId} and s.kind in ${listed(of)}`;
}

/** Everything a requirement watches, one row each. */
export function watchedRows(one: Watched, { tenantId, narrow, subjectId }: BreachScope): SQL {
  const all = isOfPosts(one)
    ? homesOfPosts(one, tenantId)
    : sql`${lastingRows(tenantId, one.act)} and s.kind in ${listed(one.kinds)}`;
  const only = subjectId === null ? sql`` : sql`and s.id = ${subjectId}`;
  const unit = one.noun === 'unit' ? sql`s.id` : sql`s.unit_id`;
  return sql`${all} ${only} and ${narrow(unit)}`;
}

/** A row `r` of those as it stands on a day, in the columns that counts see; what it has besides stays with it. */
export const asJudged = (
  day: SQL,
): SQL => sql`select r.id, r.kind, ${day} as first, ${day} as last, r.unit_id, r.group_id, r.person_id,
    '{}'::uuid[] as about, '{}'::uuid[] as participants, '{}'::uuid[] as invited, r.functions, r.data,
    null::uuid as case_id, null::text as case_state`;
