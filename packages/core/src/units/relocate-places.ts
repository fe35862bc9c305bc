import { type Db, each, type Id, json, newId, nothing, rows, run, type Statement } from '@lifang/db';
import { addDays, type Day } from '@lifang/policy';
import { type SQL, sql } from 'drizzle-orm';
import { z } from 'zod';

const placeSchema = z.object({
  id: z.custom<Id<'place'>>(value => typeof value === 'string'),
  externalId: z.string().nullable(),
  householdId: z.custom<Id<'household'>>(value => typeof value === 'string').nullable(),
  from: z.string(),
  to: z.string(),
});

/** A place that is open on a day or later. */
export type OpenPlace = z.infer<typeof placeSchema>;

/** The places of a unit that are open on a day or later. */
export function lookPlaces(db: Db, tenantId: Id<'tenant'>, unitId: Id<'unit'>, first: Day) {
  return rows(
    db,
    sql`select id, external_id as "externalId", household_id as "householdId", valid_from::text as "from", valid_to::text as "to" from places
        where tenant_id = ${tenantId} and unit_id = ${unitId} and valid_to >= ${first}`,
    placeSchema,
  );
}

/**
 * Moves places to other units from a day. A place has one unit, so one that goes on is a row from that day, with its number,
 * functions and files; the row that was there ends and keeps where it stood.
 *
 * @param unitOf the unit a place goes to.
 */
export function relocatePlaces(
  db: Db,
  tenantId: Id<'tenant'>,
  first: Day,
  places: readonly OpenPlace[],
  unitOf: (place: OpenPlace) => Id<'unit'>,
): Statement {
  if (places.length === 0) return nothing;
  const plan = json(
    places.map(place => ({
      id: place.id,
      next: place.from >= first ? place.id : newId<'place'>(),
      number: place.externalId,
      unit: unitOf(place),
      last: place.to,
    })),
  );
  const planned = sql`jsonb_to_recordset(${plan}) as planned(id uuid, next uuid, number text, unit uuid, last date)`;
  const copy = (table: string, columns: SQL): Statement =>
    run(
      db,
      sql`insert into ${sql.identifier(table)} (tenant_id, place_id, ${columns})
          select ${tenantId}, planned.next, ${columns} from ${sql.identifier(table)} held join ${planned} on planned.id = held.place_id
          where held.tenant_id = ${tenantId} and planned.next <> planned.id`,
    );
  return each([
    run(
      db,
      sql`update places p set valid_to = ${addDays(first, -1)}, external_id = null, version = p.version + 1 from ${planned}
          where p.tenant_id = ${tenantId} and p.id = planned.id and planned.next <> planned.id`,
    ),
    run(
      db,
      sql`insert into places (tenant_id, id, kind, external_id, name, unit_id, household_id, consent, valid_from, valid_to, data, counts, findings, reason, created_at)
          select ${tenantId}, planned.next, p.kind, planned.number, p.name, planned.unit, p.household_id, p.consent, ${first}::date,
            planned.last, p.data, p.counts, p.findings, p.reason, p.created_at
          from places p join ${planned} on planned.id = p.id where p.tenant_id = ${tenantId} and planned.next <> planned.id`,
    ),
    run(
      db,
      sql`update places p set unit_id = planned.unit, version = p.version + 1 from ${planned}
          where p.tenant_id = ${tenantId} and p.id = planned.id and planned.next = planned.id`,
    ),
    copy('place_functions', sql`function`),
    copy('facets', sql`field, text_value, day_value, integer_value`),
    copy('file_links', sql`file_id`),
  ]);
}
