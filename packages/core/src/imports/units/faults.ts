import { OPEN_END } from '@lifang/policy';
import { type SQL, sql } from 'drizzle-orm';
import { allFaults, faulty, repeated } from '../faulty.ts';
import type { Job } from '../job.ts';
import { unitRows } from './rows.ts';

/** What may be wrong with units. That kinds stand only under other kinds also keeps the tree free of circles. */
export function unitFaults(job: Job): SQL {
  return allFaults(unitRows(job), [
    repeated('externalId', ['externalId'], 'the same externalId'),
    faulty('externalId', sql`'more than one stored unit has this externalId'`, sql`f.known > 1`),
    faulty(
      'kind',
      sql`'is stored as ' || f."knownKind" || ': a unit keeps its kind'`,
      sql`f.known = 1 and f.kind <> f."knownKind"`,
    ),
    faulty('parentExternalId', sql`'no such unit'`, sql`f.parent is not null and f."parentId" is null`),
    faulty('parentExternalId', sql`'more than one stored unit has this externalId'`, sql`f.parents > 1`),
    faulty(
      'parentExternalId',
      sql`'a ' || f.kind || ' stands under ' || (select string_agg(k, ' or ') from jsonb_array_elements_text(f.under) k) || ', not under ' || f."parentKind"`,
      sql`f.under is not null and jsonb_array_length(f.under) > 0 and f."parentKind" is not null and not (f.under ? f."parentKind")`,
    ),
    faulty(
      'from',
      sql`'its parent exists from ' || f."parentFrom"`,
      sql`(f.known = 0 or f.moved) and f.day < f."parentFrom"`,
    ),
    faulty(
      'to',
      sql`'its parent closes on ' || f."parentTo"`,
      sql`f."parentTo" <> ${OPEN_END} and f."newTo" > f."parentTo"`,
    ),
    faulty('to', sql`'before the day of the move'`, sql`f.moved and f."newTo" < f.day`),
    faulty('to', sql`'exists from ' || f."knownFrom"`, sql`f.known = 1 and f."newTo" < f."knownFrom"`),
    notEmpty(job),
  ]);
}

/** A unit closes empty; what the same file closes with it does not stand in its way. */
function notEmpty(job: Job): SQL {
  const { tenantId } = job;
  return sql`
    with closing as materialized (
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
