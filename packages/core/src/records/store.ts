import { type Db, type Finding, type Id, json, nothing, run, type Statement } from '@lifang/db';
import type { Fields } from '@lifang/policy';
import { sql } from 'drizzle-orm';
import type { RequestContext } from '../context/request.ts';
import { addFacets, facetsOf } from '../fields/facets.ts';
import type { Data } from '../fields/validate.ts';
import type { Naming } from './look.ts';

/** A record ready to be stored. */
export interface StoredRecord extends Naming {
  readonly id: Id<'record'>;
  readonly kind: string;
  readonly externalId: string | null;
  /** Sensitive values sealed. */
  readonly data: Data;
  readonly fields: Fields;
  readonly findings: readonly Finding[];
  readonly counts: boolean;
  readonly reason: string | null;
}

/** Inserts records with their subjects and facets: one statement each, whatever their number. */
export function storeRecords(db: Db, ctx: RequestContext, records: readonly StoredRecord[]): Statement[] {
  const { tenantId } = ctx.credential;
  const given = records.map(({ id, kind, externalId, on, byUnitId, data, counts, findings, reason }) => ({
    id,
    kind,
    external_id: externalId,
    occurred_on: on,
    unit_id: byUnitId,
    data,
    counts,
    findings,
    reason,
  }));
  return [
    run(
      db,
      sql`insert into records (tenant_id, id, kind, external_id, occurred_on, unit_id, data, counts, findings, reason, created_at)
          select ${tenantId}, r.*, ${ctx.now}::timestamptz
          from jsonb_to_recordset(${json(given)})
            as r(id uuid, kind text, external_id text, occurred_on date, unit_id uuid, data jsonb, counts boolean, findings jsonb, reason text)`,
    ),
    ...storeLinks(db, ctx, records),
  ];
}

/** Inserts what hangs on records: whom they are about, and facets. */
export function storeLinks(db: Db, ctx: RequestContext, records: readonly StoredRecord[]): Statement[] {
  const { tenantId } = ctx.credential;
  const subjects = records.flatMap(record =>
    record.about.map(subject => ({
      record_id: record.id,
      person_id: 'personId' in subject ? subject.personId : null,
      household_id: 'householdId' in subject ? subject.householdId : null,
      unit_id: 'unitId' in subject ? subject.unitId : null,
      kind: record.kind,
      occurred_on: record.on,
      counts: record.counts,
    })),
  );
  const facets = records.flatMap(({ id, fields, data }) => {
    const found = facetsOf(fields, data);
    return found.length === 0 ? [] : [{ id, facets: found }];
  });
  return [
    subjects.length === 0
      ? nothing
      : run(
          db,
          sql`insert into record_subjects (tenant_id, record_id, person_id, household_id, unit_id, kind, occurred_on, counts)
              select ${tenantId}, s.*
              from jsonb_to_recordset(${json(subjects)})
                as s(record_id uuid, person_id uuid, household_id uuid, unit_id uuid, kind text, occurred_on date, counts boolean)`,
        ),
    addFacets(db, tenantId, 'record_id', facets),
  ];
}
