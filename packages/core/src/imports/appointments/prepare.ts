import { sql } from 'drizzle-orm';
import { execute, type Job } from '../job.ts';

/** Finds the person, the unit and the stored appointment of each row. */
export function prepareAppointments(job: Job): Promise<void> {
  const { tenantId, claimed } = job;
  const mine = sql`i.tenant_id = ${tenantId} and i.import_id = ${claimed.id}`;
  return execute(
    job,
    sql`with named as materialized (
          select i.line, i.row->>'externalId' as external_id, i.row->>'kind' as kind, i.row->>'person' as person, i.row->>'unit' as unit
          from import_rows i where ${mine}
        ), unit as materialized (
          select external_id, count(*)::integer as n, (array_agg(id))[1] as id, min(kind) as kind,
            min(valid_from) as valid_from, min(valid_to) as valid_to
          from units where tenant_id = ${tenantId} and external_id in (select unit from named) group by external_id
        )
        update import_rows i
        set row = i.row || jsonb_build_object('personId', coalesce(p.merged_into_id, p.id), 'unitId', u.id, 'units', coalesce(u.n, 0), 'unitKind', u.kind,
          'unitFrom', u.valid_from, 'unitTo', u.valid_to, 'storedId', a.id, 'storedPerson', a.person_id, 'storedUnit', a.unit_id,
          'storedFrom', a.valid_from, 'storedTo', a.valid_to)
        from named n
        left join people p on p.tenant_id = ${tenantId} and p.external_id = n.person
        left join unit u on u.external_id = n.unit
        left join appointments a on a.tenant_id = ${tenantId} and a.kind = n.kind and a.external_id = n.external_id
        where ${mine} and i.line = n.line`,
  );
}
