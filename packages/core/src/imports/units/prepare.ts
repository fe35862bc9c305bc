import { sql } from 'drizzle-orm';
import { execute, type Job } from '../job.ts';

/** Finds the stored unit of each row, then its parent: in the file itself or else among the stored ones. */
export async function prepareUnits(job: Job): Promise<void> {
  const { tenantId, claimed } = job;
  const mine = sql`i.tenant_id = ${tenantId} and i.import_id = ${claimed.id}`;
  await execute(
    job,
    sql`with named as materialized (
          select i.line, i.row->>'externalId' as external_id from import_rows i where ${mine}
        ), stored as materialized (
          select external_id, count(*)::integer as n, (array_agg(id))[1] as id, min(kind) as kind, min(name) as name,
            min(valid_from) as valid_from, min(valid_to) as valid_to
          from units where tenant_id = ${tenantId} and external_id in (select external_id from named)
          group by external_id
        ), place as materialized (
          select distinct on (unit_id) unit_id, parent_id, valid_from from unit_parents
          where tenant_id = ${tenantId} order by unit_id, valid_from desc
        )
        update import_rows i
        set row = i.row || jsonb_build_object('unitId', coalesce(s.id::text, i.row->>'id'), 'known', coalesce(s.n, 0),
          'knownKind', s.kind, 'knownName', s.name, 'knownFrom', s.valid_from, 'knownTo', s.valid_to,
          'atParent', p.parent_id, 'atFrom', p.valid_from)
        from named n
        left join stored s on s.external_id = n.external_id
        left join place p on p.unit_id = s.id
        where ${mine} and i.line = n.line`,
  );
  await execute(
    job,
    sql`with named as materialized (
          select i.line, i.row->>'parent' as parent from import_rows i where ${mine}
        ), filed as materialized (
          select distinct on (i.row->>'externalId') i.row->>'externalId' as external_id, i.row from import_rows i where ${mine}
          order by i.row->>'externalId', i.line
        ), stored as materialized (
          select external_id, count(*)::integer as n, (array_agg(id))[1] as id, min(kind) as kind,
            min(valid_from) as valid_from, min(valid_to) as valid_to
          from units where tenant_id = ${tenantId} and external_id in (select parent from named)
          group by external_id
        )
        update import_rows i
        set row = i.row || jsonb_build_object(
          'parentId', coalesce(f.row->>'unitId', s.id::text),
          'parents', coalesce((f.row->>'known')::integer, s.n, 0),
          'parentKind', coalesce(f.row->>'kind', s.kind),
          'parentFrom', coalesce(f.row->>'knownFrom', f.row->>'from', s.valid_from::text),
          'parentTo', coalesce(f.row->>'to', case when f.row is null then s.valid_to::text end))
        from named n
        left join filed f on f.external_id = n.parent
        left join stored s on s.external_id = n.parent
        where ${mine} and i.line = n.line`,
  );
}
