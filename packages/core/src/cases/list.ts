import { type Id, rows } from '@lifang/db';
import { takersOf } from '@lifang/engine';
import type { Day } from '@lifang/policy';
import { sql } from 'drizzle-orm';
import type { RequestContext } from '../context/request.ts';
import { read } from '../context/tenancy.ts';
import { type Page, type PageInput, readIdCursor, toPage } from '../pagination.ts';
import { unitWithin } from '../residences/within.ts';
import { takerOf } from './facts.ts';
import { toCase } from './present.ts';
import { selectCases } from './select.ts';
import { caseInScope, caseInSight } from './sight.ts';
import { waitsForActor } from './standings.ts';
import { type Case, caseRowSchema } from './view.ts';

export interface ListCases extends PageInput {
  readonly kind?: string | undefined;
  readonly state?: string | undefined;
  readonly externalId?: string | undefined;
  /** The unit and everything below it. */
  readonly withinId?: Id<'unit'> | undefined;
  /** A person, household or unit it is about. */
  readonly aboutId?: string | undefined;
  /** The round. */
  readonly partOfId?: Id<'case'> | undefined;
  /** Those that have not come to an end, or those that have. */
  readonly open?: boolean | undefined;
  /** Those in which the actor may take the next step. */
  readonly waitsForMe?: boolean | undefined;
  /** The day asked about; now when absent. */
  readonly asOf?: Day | undefined;
}

/** Cases, latest first. */
export async function listCases(ctx: RequestContext, input: ListCases): Promise<Page<Case>> {
  const { tenantId } = ctx.credential;
  const { kind, state, externalId, withinId, aboutId, partOfId, open } = input;
  const asOf = input.asOf ?? null;
  const day = asOf ?? ctx.today;
  const after = readIdCursor<'case'>(input.cursor);
  const { answers, entered, tenancy } = await read(ctx, 'cases.list', (db, { configuration }) => [
    rows(
      db,
      selectCases(
        ctx,
        configuration,
        asOf,
        sql`and ${caseInScope(ctx)} and ${caseInSight(ctx, configuration)}
          ${kind === undefined ? sql`` : sql`and c.kind = ${kind}`}
          ${state === undefined ? sql`` : sql`and s.state = ${state}`}
          ${externalId === undefined ? sql`` : sql`and c.external_id = ${externalId}`}
          ${withinId === undefined ? sql`` : sql`and ${unitWithin(ctx, sql`c.unit_id`, withinId, day)}`}
          ${partOfId === undefined ? sql`` : sql`and c.part_of = ${partOfId}`}
          ${open === undefined ? sql`` : open ? sql`and (c.closed_on is null or c.closed_on > ${day})` : sql`and c.closed_on <= ${day}`}
          ${input.waitsForMe ? sql`and ${waitsForActor(ctx, takersOf(configuration))}` : sql``}
          ${
            aboutId === undefined
              ? sql``
              : sql`and c.id in (select b.case_id from case_subjects b where b.tenant_id = ${tenantId} and b.subject_id = ${aboutId})`
          }
          ${after === null ? sql`` : sql`and c.id < ${after}::uuid`}
          order by c.id desc limit ${input.limit + 1}`,
      ),
      caseRowSchema,
    ),
  ]);
  return toPage(
    answers[0],
    input.limit,
    row => [row.id],
    row => toCase(ctx, tenancy.configuration, row, takerOf(entered, undefined), asOf),
  );
}
