import { type Db, each, type Id, type Statement, schema } from '@lifang/db';
import { and, eq } from 'drizzle-orm';
import type { StayChanges } from './stay.ts';

const { residences } = schema;

/** Writes a plan: endings first, so that no two rows of one subject ever hold one day. */
export function applyStays(db: Db, tenantId: Id<'tenant'>, changes: StayChanges): Statement {
  const row = (id: Id<'residence'>) => and(eq(residences.tenantId, tenantId), eq(residences.id, id));
  return each([
    ...changes.ended.map(({ id, to }) => db.update(residences).set({ validTo: to }).where(row(id))),
    ...changes.replaced.map(({ id, householdId, unitId, from, to }) =>
      db.update(residences).set({ householdId, unitId, validFrom: from, validTo: to }).where(row(id)),
    ),
    ...(changes.added.length === 0
      ? []
      : [
          db.insert(residences).values(
            changes.added.map(({ id, personId, householdId, unitId, from, to }) => ({
              tenantId,
              id,
              personId,
              householdId,
              unitId,
              validFrom: from,
              validTo: to,
            })),
          ),
        ]),
  ]);
}
