import { OPEN_END } from '@lifang/policy';
import { type SQL, sql } from 'drizzle-orm';
import { repeated } from '../duplicates.ts';
import type { Job } from '../job.ts';
import { unitRows } from './rows.ts';

/** What may be wrong with units. That kinds stand only under other kinds also keeps the tree free of circles. */
export function unitChecks(job: Job): readonly SQL[] {
  const rows = unitRows(job);
  const fault = (column: string, reason: SQL, where: SQL) =>
    sql`select u.line, ${column}::text as "column", ${reason} as reason from (${rows}) u where ${where}`;
  return [
    repeated(job, 'externalId', ['externalId'], 'the same externalId'),
    fault('externalId', sql`'more than one stored unit has this externalId'`, sql`u.known > 1`),
    fault(
      'kind',
      sql`'is stored as ' || u."knownKind" || ': a unit keeps its kind'`,
      sql`u.known = 1 and u.kind <> u."knownKind"`,
    ),
    fault('parentExternalId', sql`'no such unit'`, sql`u.parent is not null and u."parentId" is null`),
    fault('parentExternalId', sql`'more than one stored unit has this externalId'`, sql`u.parents > 1`),
    fault(
      'parentExternalId',
      sql`'a ' || u.kind || ' stands under ' || (select string_agg(k, ' or ') from jsonb_array_elements_text(u.under) k) || ', not under ' || u."parentKind"`,
      sql`u.under is not null and jsonb_array_length(u.under) > 0 and u."parentKind" is not null and not (u.under ? u."parentKind")`,
    ),
    fault(
      'from',
      sql`'its parent exists from ' || u."parentFrom"`,
      sql`(u.known = 0 or u.moved) and u.day < u."parentFrom"`,
    ),
    fault(
      'to',
      sql`'its parent closes on ' || u."parentTo"`,
      sql`u."parentTo" <> ${OPEN_END} and u."newTo" > u."parentTo"`,
    ),
    fault('to', sql`'before the day of the move'`, sql`u.moved and u."newTo" < u.day`),
    fault('to', sql`'exists from ' || u."knownFrom"`, sql`u.known = 1 and u."newTo" < u."knownFrom"`),
    notEmpty(job),
  ];
}

/** A unit closes empty; what the same file closes with it does not stand in its way. */
function notEmpty(job: Job): SQL {
  const { tenantId } = job;
  return sql`
    with filed as materialized (${unitRows(job)}), closing as materialized (
      select line, "unitId", "newTo" from filed where known = 1 and "newTo" < "knownTo"
    ), left_over as (
      select c.line, 'units' as what from closing c
      join unit_parents p on p.tenant_id = ${tenantId} and p.parent_id = c."unitId" and p.valid_to > c."newTo"
      left join filed f on f."unitId" = p.unit_id
      where f.line is null or f."newTo" > c."newTo"
      union all
      select c.line, 'residents' from closing c
      join residences r on r.tenant_id = ${tenantId} and r.unit_id = c."unitId" and r.valid_to > c."newTo"
      union all
      select c.line, 'appointments' from closing c
      join appointments a on a.tenant_id = ${tenantId} and a.unit_id = c."unitId" and a.valid_to > c."newTo"
      union all
      select c.line, 'events' from closing c
      join events e on e.tenant_id = ${tenantId} and e.unit_id = c."unitId" and e.status = 'kept' and e.occurred_on > c."newTo"
    )
    select line, 'to'::text as "column", 'the unit is not empty after that day: ' || string_agg(n || ' ' || what, ', ' order by what) as reason
    from (select line, what, count(*) as n from left_over group by line, what) counted
    group by line`;
}
