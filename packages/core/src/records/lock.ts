import { type Db, type Id, rows } from '@lifang/db';
import { sql } from 'drizzle-orm';
import type { RequestContext } from '../context/request.ts';
import { notFound, Problem } from '../errors/problem.ts';
import { expectVersion } from '../versions.ts';
import { recordInScope, selectRecords } from './select.ts';
import { type RecordRow, recordRowSchema } from './view.ts';

/** Locks a record within the actor's reach and looks at it. */
export function lockRecord(db: Db, ctx: RequestContext, id: Id<'record'>) {
  return rows(
    db,
    selectRecords(
      ctx,
      sql`and r.id = ${id} and r.current_id is null and ${recordInScope(ctx)} for no key update of r`,
    ),
    recordRowSchema,
  );
}

/** Checks that a record is there, as the caller has read it, and stands. */
export function expectKept(ctx: RequestContext, found: RecordRow | undefined): RecordRow {
  if (found === undefined) throw notFound('record');
  expectVersion(ctx, found.version);
  if (found.status === 'withdrawn')
    throw new Problem('conflict', {
      detail: { zh: '该记录已撤销；请重新登记', en: 'the record is withdrawn; keep it anew' },
    });
  return found;
}
