import { type Db, each, type Id, type Statement, schema } from '@lifang/db';
import { and, eq } from 'drizzle-orm';

const { placeFunctions } = schema;

/** Writes what a place is for, in place of what was written before. */
export function writeFunctions(
  db: Db,
  tenantId: Id<'tenant'>,
  placeId: Id<'place'>,
  functions: readonly string[],
): Statement {
  return each([
    db
      .delete(placeFunctions)
      .where(and(eq(placeFunctions.tenantId, tenantId), eq(placeFunctions.placeId, placeId))),
    db.insert(placeFunctions).values(functions.map(name => ({ tenantId, placeId, function: name }))),
  ]);
}
