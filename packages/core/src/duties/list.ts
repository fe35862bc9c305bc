import { type Db, type Id, isId, rows } from '@lifang/db';
import type { Configuration, Status } from '@lifang/engine';
import { type Day, OPEN_END } from '@lifang/policy';
import { type SQL, sql } from 'drizzle-orm';
import type { z } from 'zod';
import type { Operation } from '../authorisation/matrix.ts';
import { personalInSight, sensitiveInSight } from '../authorisation/sight.ts';
import type { Entered } from '../context/entered.ts';
import type { RequestContext } from '../context/request.ts';
import type { Tenancy } from '../context/tenancy.ts';
import { isDayKey, isNumberKey, type Page, type PageInput, readCursor, toPage } from '../pagination.ts';
import { board, ownerOf } from './board.ts';
import type { Mine } from './mine.ts';
import { readOpened } from './opened.ts';
import { parsePeriod } from './period.ts';
import { type DutyRow, type DutyView, dutyRowSchema, toDuty } from './view.ts';

export interface ListDuties extends PageInput {
  readonly asOf?: Day | undefined;
  readonly rule?: string | undefined;
  readonly clause?: string | undefined;
  readonly withinId?: Id<'unit'> | undefined;
  readonly subjectId?: string | undefined;
  readonly period?: string | undefined;
  /** Absent: what can still be done. */
  readonly status?: readonly Status[] | undefined;
  /** Only what the actor owes. */
  readonly mine?: Mine | undefined;
}

/**
 * Who owes what on a day. Without a status, only what can still be done: due, open, and overdue after a trigger; coverage
 * that no clause sets a cadence for is shown when its rule is asked for.
 */
export async function listDuties(ctx: RequestContext, input: ListDuties): Promise<Page<DutyView>> {
  const { answers, tenancy } = await readOpened(ctx, 'duties.list', (db, { configuration }, openedTo) => [
    dutyPage(db, ctx, configuration, input, openedTo),
  ]);
  return toDutyPage(answers[0], ctx, tenancy.configuration, input);
}

/** One page of the board as a statement. */
export function dutyPage(
  db: Db,
  ctx: RequestContext,
  config: Configuration,
  input: ListDuties,
  openedTo: Day | null,
) {
  const asOf = input.asOf ?? ctx.today;
  const after = readCursor(input.cursor, [isDayKey, isNumberKey, isId, isDayKey]);
  const period = input.period === undefined ? undefined : parsePeriod(input.period);
  const selected = board(ctx, config, { ...input, asOf, period }, openedTo);
  const shown = sql`with board as (${selected}), shown as (
      select * from board b
      where b.status <> 'not-applicable' ${wanted(input)}
        ${
          after === null
            ? sql``
            : sql`and (coalesce(b.due_on, ${OPEN_END}), b.ord, b.subject_id, b.starts_on)
                > (${after[0]}::date, ${after[1]}::integer, ${after[2]}::uuid, ${after[3]}::date)`
        }
      order by coalesce(b.due_on, ${OPEN_END}), b.ord, b.subject_id, b.starts_on
      limit ${input.limit + 1}
    )`;
  return rows(db, dutyRows(ctx, shown), dutyRowSchema);
}

/** What that statement found, as a page. */
export function toDutyPage(
  found: readonly DutyRow[],
  ctx: RequestContext,
  config: Configuration,
  input: ListDuties,
): Page<DutyView> {
  return toPage(
    found,
    input.limit,
    row => [row.dueOn ?? OPEN_END, String(row.ord), row.subjectId, row.startsOn],
    row => toDuty(row, ctx, config, input.asOf ?? ctx.today),
  );
}

function wanted(input: ListDuties): SQL {
  if (input.status !== undefined && input.status.length > 0) {
    return sql`and b.status in (${sql.join(
      input.status.map(status => sql`${status}`),
      sql`, `,
    )})`;
  }
  const coverage =
    input.rule === undefined && input.clause === undefined ? sql`and not b.is_coverage` : sql``;
  return sql`and (b.status in ('due', 'open') or (b.status = 'overdue' and b.is_triggered)) ${coverage}`;
}

/** Finishes a statement that has prepared `shown`: adds whom each row is about and who owes it. */
export function dutyRows(ctx: RequestContext, prepared: SQL): SQL {
  const { tenantId } = ctx.credential;
  return sql`${prepared}
    select b.rule, b.ord, b.subject_id as "subjectId",
      case when b.person_id is not null then 'person' when b.household_id is not null then 'household' else 'unit' end as noun,
      coalesce(p.name, h.address, u.name) as name, coalesce(p.external_id, h.external_id, u.external_id) as "externalId",
      b.starts_on as "startsOn", b.ends_on as "endsOn", b.due_on as "dueOn", b.least, b.target, b.most, b.done,
      b.first_on as "firstOn", b.last_on as "lastOn", b.status,
      (b.status in ('due', 'open') or (b.status = 'overdue' and b.is_triggered)) as curable,
      owner.id as "ownerId", owner.name as "ownerName",
      b.excuse_reason as "excuseReason", b.excused_by as "excusedBy", b.excused_on as "excusedOn",
      ${personalInSight(ctx, sql`b.subject_id`)} as personal, ${sensitiveInSight(ctx, sql`b.subject_id`)} as sensitive
    from shown b
    left join people p on p.tenant_id = ${tenantId} and p.id = b.person_id
    left join households h on h.tenant_id = ${tenantId} and h.id = b.household_id
    left join units u on u.tenant_id = ${tenantId} and u.id = b.unit_id
    ${ownerOf(ctx, sql`b.leaf_id`, sql`b.owner_kind`, sql`b.on_day`)}
    order by coalesce(b.due_on, ${OPEN_END}), b.ord, b.subject_id, b.starts_on`;
}

/** Asks a board in one flight, or in two where today's periods have not been opened. */
export async function readBoard<T>(
  ctx: RequestContext,
  operation: Operation,
  schema: z.ZodType<T>,
  statement: (config: Configuration, openedTo: Day | null) => SQL,
): Promise<{ found: T[]; entered: Entered; tenancy: Tenancy }> {
  const { answers, entered, tenancy } = await readOpened(ctx, operation, (db, known, openedTo) => [
    rows(db, statement(known.configuration, openedTo), schema),
  ]);
  return { found: answers[0], entered, tenancy };
}
