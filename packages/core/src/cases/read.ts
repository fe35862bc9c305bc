import { type Id, rows } from '@lifang/db';
import type { Day } from '@lifang/policy';
import { sql } from 'drizzle-orm';
import type { RequestContext } from '../context/request.ts';
import { readOne } from '../context/tenancy.ts';
import { notFound } from '../errors/problem.ts';
import { takerOf } from './facts.ts';
import { toCase, toCaseStep } from './present.ts';
import { selectCases, selectSteps } from './select.ts';
import { caseInScope, caseInSight } from './sight.ts';
import { type CaseWithHistory, caseRowSchema, stepRowSchema } from './view.ts';

/** One case with its history, its deadline and what may be done next by whom, now or as it stood on a day. */
export async function readCase(
  ctx: RequestContext,
  input: { id: Id<'case'>; asOf?: Day | undefined },
): Promise<CaseWithHistory> {
  const asOf = input.asOf ?? null;
  const { answers, entered, tenancy } = await readOne(ctx, 'cases.read', (db, { configuration }) => [
    rows(
      db,
      selectCases(
        ctx,
        configuration,
        asOf,
        sql`and c.id = ${input.id} and ${caseInScope(ctx)} and ${caseInSight(ctx, configuration)}`,
      ),
      caseRowSchema,
    ),
    rows(
      db,
      selectSteps(
        ctx,
        sql`and p.case_id = ${input.id} ${asOf === null ? sql`` : sql`and p.taken_on <= ${asOf}`}`,
      ),
      stepRowSchema,
    ),
  ]);
  const [row] = answers[0];
  if (row === undefined) throw notFound('case');
  const { configuration } = tenancy;
  return {
    ...toCase(ctx, configuration, row, takerOf(entered, undefined), asOf),
    history: answers[1].map(step => toCaseStep(configuration, row, step)),
  };
}
