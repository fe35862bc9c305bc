import { type Db, type Id, type Statement, schema, uuids } from '@lifang/db';
import { and, eq, sql } from 'drizzle-orm';

const { households, people } = schema;

/** A new version for people whose place changed, so that nobody decides on the old one. */
export function bumpPeople(db: Db, tenantId: Id<'tenant'>, ids: readonly Id<'person'>[]): Statement {
  return db
    .update(people)
    .set({ version: sql`${people.version} + 1` })
    .where(and(eq(people.tenantId, tenantId), sql`${people.id} = any (${uuids(ids)})`));
}

/** As `bumpPeople`, for a household. */
export function bumpHousehold(db: Db, tenantId: Id<'tenant'>, id: Id<'household'>): Statement {
  return db
    .update(households)
    .set({ version: sql`${households.version} + 1` })
    .where(and(eq(households.tenantId, tenantId), eq(households.id, id)));
}
