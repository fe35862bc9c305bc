import { type Id, schema } from '@lifang/db';
import type { Day } from '@lifang/policy';
import { and, asc, eq, gt, gte, isNotNull, isNull, lte } from 'drizzle-orm';
import { unitInScope } from '../authorisation/scope.ts';
import type { RequestContext } from '../context/request.ts';
import { readPage } from '../context/tenancy.ts';
import { type Page, type PageInput, readIdCursor, toPage } from '../pagination.ts';
import { unitWithin } from '../residences/within.ts';
import { type Notice, noticeColumns, toNotice } from './view.ts';

const { notices } = schema;

export interface ListNotices extends PageInput {
  readonly kind?: string | undefined;
  readonly byUnitId?: Id<'unit'> | undefined;
  /** The unit and everything below it. */
  readonly withinId?: Id<'unit'> | undefined;
  readonly externalId?: string | undefined;
  /** Those whose window holds this day; all of them when absent. */
  readonly asOf?: Day | undefined;
  readonly takenDown?: boolean | undefined;
}

/** What was published, oldest first. */
export async function listNotices(ctx: RequestContext, input: ListNotices): Promise<Page<Notice>> {
  const { kind, byUnitId, withinId, externalId, asOf, takenDown } = input;
  const after = readIdCursor<'notice'>(input.cursor);
  const { answers, tenancy } = await readPage(ctx, 'notices.list', input, db => [
    db
      .select(noticeColumns(ctx))
      .from(notices)
      .where(
        and(
          eq(notices.tenantId, ctx.credential.tenantId),
          unitInScope(ctx, notices.unitId),
          asOf === undefined ? undefined : and(lte(notices.validFrom, asOf), gte(notices.validTo, asOf)),
          takenDown === undefined
            ? undefined
            : takenDown
              ? isNotNull(notices.takenDownOn)
              : isNull(notices.takenDownOn),
          kind === undefined ? undefined : eq(notices.kind, kind),
          byUnitId === undefined ? undefined : eq(notices.unitId, byUnitId),
          externalId === undefined ? undefined : eq(notices.externalId, externalId),
          withinId === undefined ? undefined : unitWithin(ctx, notices.unitId, withinId, asOf ?? ctx.today),
          after === null ? undefined : gt(notices.id, after),
        ),
      )
      .orderBy(asc(notices.id))
      .limit(input.limit + 1),
  ]);
  return toPage(
    answers[0],
    input.limit,
    row => [row.id],
    row => toNotice(row, tenancy.configuration),
  );
}
