import { type Db, type Id, rows } from '@lifang/db';
import { sql } from 'drizzle-orm';
import type { RequestContext } from '../context/request.ts';
import { notFound, Problem } from '../errors/problem.ts';
import { fileInScope, selectFiles } from './select.ts';
import { type FileRow, fileRowSchema } from './view.ts';

/**
 * Locks a file within the actor's reach and looks at it.
 *
 * @param except an owner that is left out of account.
 */
export function lockFile(db: Db, ctx: RequestContext, id: Id<'file'>, except: string | null = null) {
  return rows(
    db,
    selectFiles(ctx, sql`and f.id = ${id} and ${fileInScope(ctx)} for no key update of f`, except),
    fileRowSchema,
  );
}

/** Checks that a file is there, and that the actor may see personal data of whoever it is about. */
export function expectSeen(found: FileRow | undefined): FileRow {
  if (found === undefined) throw notFound('file');
  if (found.seen === 0) {
    throw new Problem('forbidden', {
      detail: {
        zh: '它的对象是您无权查看其个人信息的人',
        en: 'it is about somebody whose personal data you may not see',
      },
    });
  }
  return found;
}
