import type { Answers, Db, Statement } from '@lifang/db';
import type { Day } from '@lifang/policy';
import type { Operation } from '../authorisation/matrix.ts';
import type { RequestContext } from '../context/request.ts';
import { type ReadAnswer, read, type Tenancy } from '../context/tenancy.ts';
import { isOpened } from './board.ts';

/**
 * Asks everything about duties in one flight. Whether today's periods have been opened is known only from the
 * answer, so the statements are composed on the assumption that they have; when they have not, they are asked again in full.
 *
 * @param statements composes them; its last argument is the last day opened, or null to take today's for opened.
 */
export async function readOpened<const S extends readonly Statement[]>(
  ctx: RequestContext,
  operation: Operation,
  statements: (db: Db, tenancy: Tenancy, openedTo: Day | null) => S,
): Promise<ReadAnswer<Answers<S>>> {
  const ask = (openedTo: Day | null) =>
    read(ctx, operation, (db, tenancy) => statements(db, tenancy, openedTo));
  const first = await ask(null);
  const { openedTo } = first.entered.tenant;
  return isOpened(openedTo, ctx.today) ? first : ask(openedTo);
}
