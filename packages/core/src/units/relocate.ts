import { type Db, each, type Id, run, type Statement } from '@lifang/db';
import { addDays, type Day } from '@lifang/policy';
import { type SQL, sql } from 'drizzle-orm';

/** Who leaves a unit for which other, from a first day on. */
export interface Relocation {
  readonly from: Id<'unit'>;
  readonly first: Day;
  /** Rows `(id uuid, unit uuid)`: a household or a unit below, and where it goes. */
  readonly plan: SQL;
  /** Whether the plan is one row, about everything there is, or names each household or unit. */
  readonly all: boolean;
}

/**
 * Moves residences: the days before stay as they are, so that nothing that was answered for them changes. A person goes
 * with their household; who lives in the unit without one goes only where all do.
 */
export function relocateStays(db: Db, tenantId: Id<'tenant'>, relocation: Relocation): Statement {
  const { from, first, plan, all } = relocation;
  const named = all ? sql`true` : sql`p.id = r.household_id`;
  const here = sql`r.tenant_id = ${tenantId} and r.unit_id = ${from} and ${named}`;
  const spanning = sql`r.valid_from < ${first} and r.valid_to >= ${first}`;
  return each([
    run(
      db,
      sql`insert into residences (tenant_id, id, person_id, household_id, unit_id, valid_from, valid_to)
          select ${tenantId}, gen_random_uuid(), r.person_id, r.household_id, p.unit, ${first}::date, r.valid_to
          from residences r join (${plan}) p on true where ${here} and ${spanning}`,
    ),
    run(
      db,
      sql`update residences r set valid_to = ${addDays(first, -1)} from (${plan}) p where ${here} and ${spanning}`,
    ),
    run(
      db,
      sql`update residences r set unit_id = p.unit from (${plan}) p where ${here} and r.valid_from >= ${first}`,
    ),
  ]);
}

/** As `relocateStays`, for the units below. The closure is to be derived afterwards. */
export function relocateUnits(db: Db, tenantId: Id<'tenant'>, relocation: Relocation): Statement {
  const { from, first, plan, all } = relocation;
  const named = all ? sql`true` : sql`p.id = b.unit_id`;
  const here = sql`b.tenant_id = ${tenantId} and b.parent_id = ${from} and ${named}`;
  const spanning = sql`b.valid_from < ${first} and b.valid_to >= ${first}`;
  return each([
    run(
      db,
      sql`insert into unit_parents (tenant_id, unit_id, parent_id, valid_from, valid_to)
          select ${tenantId}, b.unit_id, p.unit, ${first}::date, b.valid_to
          from unit_parents b join (${plan}) p on true where ${here} and ${spanning}`,
    ),
    run(
      db,
      sql`update unit_parents b set valid_to = ${addDays(first, -1)} from (${plan}) p where ${here} and ${spanning}`,
    ),
    run(
      db,
      sql`update unit_parents b set parent_id = p.unit from (${plan}) p where ${here} and b.valid_from >= ${first}`,
    ),
  ]);
}

/** New versions for everything that moved, so that nobody decides on where it was. */
export function bumpMoved(
  db: Db,
  tenantId: Id<'tenant'>,
  table: 'units' | 'households' | 'people',
  ids: SQL,
): Statement {
  return run(
    db,
    sql`update ${sql.identifier(table)} set version = version + 1 where tenant_id = ${tenantId} and id = any (${ids})`,
  );
}
