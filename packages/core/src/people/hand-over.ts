import { type Db, each, type Id, json, newId, run, type Statement, schema } from '@lifang/db';
import { type SQL, sql } from 'drizzle-orm';
import type { Place } from '../residences/stay.ts';
import type { Standing, United } from './unite.ts';

const { residences } = schema;

/** Two people found to be one. */
export interface Pair {
  readonly survivorId: Id<'person'>;
  readonly duplicateId: Id<'person'>;
}

/** Puts the survivor where the two of them lived. */
export function handOverStays(
  db: Db,
  tenantId: Id<'tenant'>,
  { survivorId, duplicateId }: Pair,
  places: readonly Place[],
): Statement {
  return each([
    run(
      db,
      sql`delete from residences where tenant_id = ${tenantId} and person_id in (${survivorId}, ${duplicateId})`,
    ),
    ...(places.length === 0
      ? []
      : [
          db.insert(residences).values(
            places.map(({ householdId, unitId, from, to }) => ({
              tenantId,
              id: newId<'residence'>(),
              personId: survivorId,
              householdId,
              unitId,
              validFrom: from,
              validTo: to,
            })),
          ),
        ]),
  ]);
}

/** Gives the survivor what remains of dated rows, and takes away what has become part of another. */
export function handOverStandings(
  db: Db,
  tenantId: Id<'tenant'>,
  table: 'categories' | 'appointments',
  { survivorId }: Pair,
  united: United<Standing>,
): Statement {
  const kept = json(united.kept.map(({ id, from, to }) => ({ id, from, to })));
  const gone = json(united.gone.map(({ id }) => id));
  return each([
    run(
      db,
      sql`delete from ${sql.identifier(table)}
          where tenant_id = ${tenantId} and id in (select value::uuid from jsonb_array_elements_text(${gone}))`,
    ),
    run(
      db,
      sql`update ${sql.identifier(table)} t set person_id = ${survivorId}, valid_from = k."from", valid_to = k."to", version = t.version + 1
          from jsonb_to_recordset(${kept}) as k(id uuid, "from" date, "to" date)
          where t.tenant_id = ${tenantId} and t.id = k.id
            and (t.person_id, t.valid_from, t.valid_to) is distinct from (${survivorId}::uuid, k."from", k."to")`,
    ),
  ]);
}

/** Makes the survivor the one whom events and records are about and who took part. What names both names them once. */
export function handOverHappenings(
  db: Db,
  tenantId: Id<'tenant'>,
  { survivorId, duplicateId }: Pair,
): Statement {
  const repoint = (table: string, owner: string, besides: SQL): Statement[] => [
    run(
      db,
      sql`delete from ${sql.identifier(table)} d where d.tenant_id = ${tenantId} and d.person_id = ${duplicateId}
            and exists (select 1 from ${sql.identifier(table)} s
              where s.tenant_id = ${tenantId} and s.${sql.identifier(owner)} = d.${sql.identifier(owner)} and s.person_id = ${survivorId} ${besides})`,
    ),
    run(
      db,
      sql`update ${sql.identifier(table)} set person_id = ${survivorId}
          where tenant_id = ${tenantId} and person_id = ${duplicateId}`,
    ),
  ];
  const named = (table: string, owner: string): SQL =>
    sql`select ${sql.identifier(owner)} from ${sql.identifier(table)} where tenant_id = ${tenantId} and person_id = ${duplicateId}`;
  return each([
    run(
      db,
      sql`update events set version = version + 1 where tenant_id = ${tenantId} and current_id is null
            and (id in (${named('event_subjects', 'event_id')}) or id in (${named('event_participants', 'event_id')}))`,
    ),
    run(
      db,
      sql`update records set version = version + 1 where tenant_id = ${tenantId} and current_id is null
            and id in (${named('record_subjects', 'record_id')})`,
    ),
    ...repoint('event_subjects', 'event_id', sql``),
    // Somebody who was invited and came has a row of each.
    ...repoint('event_participants', 'event_id', sql`and s.role = d.role`),
    ...repoint('record_subjects', 'record_id', sql``),
  ]);
}

/** Everything else that names the duplicate: titles, excuses, who a user is, and whoever was merged into them before. */
export function handOverNames(db: Db, tenantId: Id<'tenant'>, { survivorId, duplicateId }: Pair): Statement {
  return each([
    run(
      db,
      sql`update awards set person_id = ${survivorId}, version = version + 1
          where tenant_id = ${tenantId} and person_id = ${duplicateId}`,
    ),
    run(
      db,
      sql`delete from excuses d where d.tenant_id = ${tenantId} and d.person_id = ${duplicateId}
            and exists (select 1 from excuses s where s.tenant_id = ${tenantId} and s.person_id = ${survivorId}
              and s.rule = d.rule and s.starts_on = d.starts_on)`,
    ),
    run(
      db,
      sql`update excuses set person_id = ${survivorId} where tenant_id = ${tenantId} and person_id = ${duplicateId}`,
    ),
    run(
      db,
      sql`update users set person_id = ${survivorId}, version = version + 1
          where tenant_id = ${tenantId} and person_id = ${duplicateId}`,
    ),
    run(
      db,
      sql`update people set merged_into_id = ${survivorId} where tenant_id = ${tenantId} and merged_into_id = ${duplicateId}`,
    ),
  ]);
}
