import { type Db, each, type Id, run, type Statement } from '@lifang/db';
import type { Day } from '@lifang/policy';
import { sql } from 'drizzle-orm';

/** Gives a unit its last day, and its place in the tree with it. The closure is to be derived afterwards. */
export function endUnit(
  db: Db,
  tenantId: Id<'tenant'>,
  id: Id<'unit'>,
  on: Day,
  successorId: Id<'unit'> | null,
): Statement {
  return each([
    run(
      db,
      sql`update units set valid_to = ${on}, successor_id = ${successorId}::uuid, version = version + 1
          where tenant_id = ${tenantId} and id = ${id}`,
    ),
    run(
      db,
      sql`delete from unit_parents where tenant_id = ${tenantId} and unit_id = ${id} and valid_from > ${on}`,
    ),
    run(
      db,
      sql`update unit_parents set valid_to = ${on} where tenant_id = ${tenantId} and unit_id = ${id} and valid_to > ${on}`,
    ),
  ]);
}

/** Ends the groups of a unit and the titles it holds on its last day; seats in the groups end with the other positions. */
export function endBodies(db: Db, tenantId: Id<'tenant'>, id: Id<'unit'>, on: Day): Statement {
  const ended = (table: 'groups' | 'awards') =>
    run(
      db,
      sql`update ${sql.identifier(table)} set valid_to = ${on}, version = version + 1
          where tenant_id = ${tenantId} and unit_id = ${id} and valid_from <= ${on} and valid_to > ${on}`,
    );
  return each([ended('groups'), ended('awards')]);
}
