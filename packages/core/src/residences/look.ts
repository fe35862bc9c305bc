import { type Db, type Id, schema, uuids } from '@lifang/db';
import { type Day, OPEN_END } from '@lifang/policy';
import { and, eq, or, type SQL, sql } from 'drizzle-orm';
import { unitInScope } from '../authorisation/scope.ts';
import type { RequestContext } from '../context/request.ts';
import { invalid, unknown } from '../errors/problem.ts';

const { residences, units } = schema;

/** The columns of a stay. */
const stayColumns = {
  id: residences.id,
  personId: residences.personId,
  householdId: residences.householdId,
  unitId: residences.unitId,
  from: residences.validFrom,
  to: residences.validTo,
};

/** Every stay of some people and households; a household's include its members'. */
export function lookStays(
  db: Db,
  tenantId: Id<'tenant'>,
  of: { readonly people?: readonly Id<'person'>[]; readonly households?: readonly Id<'household'>[] },
) {
  return db
    .select(stayColumns)
    .from(residences)
    .where(
      and(
        eq(residences.tenantId, tenantId),
        or(
          sql`${residences.subjectId} = any (${uuids(of.people ?? [])})`,
          sql`${residences.householdId} = any (${uuids(of.households ?? [])})`,
        ),
      ),
    );
}

/** A unit within the actor's reach that somebody shall belong to. */
export function lookUnit(db: Db, ctx: RequestContext, id: Id<'unit'> | undefined) {
  return db
    .select({ id: units.id, kind: units.kind, from: units.validFrom, to: units.validTo })
    .from(units)
    .where(
      and(
        eq(units.tenantId, ctx.credential.tenantId),
        eq(units.id, sql`${id ?? null}::uuid`),
        unitInScope(ctx, units.id),
      ),
    );
}

interface FoundUnit {
  readonly id: Id<'unit'>;
  readonly kind: string;
  readonly from: Day;
  readonly to: Day;
}

/**
 * Checks that a unit is there on a day and goes on.
 *
 * @param field the input that named the day.
 */
export function expectOpenUnit(unit: FoundUnit | undefined, on: Day, field: string): FoundUnit {
  if (unit === undefined) throw unknown('unitId', 'unit');
  if (unit.to !== OPEN_END)
    throw invalid('unitId', { zh: `该单位已于 ${unit.to} 撤销`, en: `that unit closed on ${unit.to}` });
  if (on < unit.from)
    throw invalid(field, { zh: `该单位自 ${unit.from} 起才有`, en: `the unit exists from ${unit.from}` });
  return unit;
}

/** The stay of a subject on a day, joined to its row. */
export function staysOn(ctx: RequestContext, subjectId: SQL, day: Day): SQL {
  return sql`${residences.tenantId} = ${ctx.credential.tenantId} and ${residences.subjectId} = ${subjectId}
    and ${residences.validFrom} <= ${day} and ${residences.validTo} >= ${day}`;
}
