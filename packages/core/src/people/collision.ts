import type { RequestContext } from '../context/request.ts';
import { write } from '../context/write.ts';
import { Problem } from '../errors/problem.ts';

/**
 * Keeps in the audit that somebody met an ID number that is registered already, also in a dry run: the refusal tells as much
 * as a look-up would, and look-ups are audited.
 */
export async function auditingCollision<T>(
  ctx: RequestContext,
  operation: 'people.create' | 'people.update',
  work: () => Promise<T>,
): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (
      error instanceof Problem &&
      error.more.errors?.some(({ field }) => field === 'idNumber') &&
      error.code === 'conflict'
    ) {
      await write({ ...ctx, dryRun: false, idempotencyKey: null }, operation, async ({ ask, commit }) => {
        await ask(() => []);
        const audit = { noun: 'person', targetId: null, detail: { idNumber: 'registered already' } };
        return commit(null, audit, () => []);
      });
    }
    throw error;
  }
}
