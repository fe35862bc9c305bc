import { type Db, type Id, schema } from '@lifang/db';
import { and, eq, type SQL, sql } from 'drizzle-orm';
import { unitInScope } from '../authorisation/scope.ts';
import type { RequestContext } from '../context/request.ts';
import { notFound, Problem } from '../errors/problem.ts';
import { expectVersion } from '../versions.ts';
import { type EntryRow, entryColumns } from './view.ts';

const { entries } = schema;

/** Locks an entry in a book within the actor's reach. */
export function lockEntry(db: Db, ctx: RequestContext, id: Id<'entry'>) {
  return db
    .select(entryColumns)
    .from(entries)
    .where(
      and(
        eq(entries.tenantId, ctx.credential.tenantId),
        eq(entries.id, id),
        unitInScope(ctx, entries.unitId),
      ),
    )
    .for('no key update');
}

/** The books an entry stands in, as a statement looks them up: known to the entry only, they take no flight of their own. */
export const booksOfEntry = (tenantId: Id<'tenant'>, id: Id<'entry'>): SQL =>
  sql`select unnest(array[w.unit_id, w.to_unit_id]) from entries w where w.tenant_id = ${tenantId} and w.id = ${id}`;

/** That it is there, as it was read, and still counts. */
export function expectKeptEntry(ctx: RequestContext, found: EntryRow | undefined): EntryRow {
  if (found === undefined || found.status === 'superseded') throw notFound('entry');
  expectVersion(ctx, found.version);
  if (found.status === 'withdrawn')
    throw new Problem('conflict', { detail: { zh: '已经撤销', en: 'it was withdrawn already' } });
  return found;
}
