import { type Id, schema } from '@lifang/db';
import type { Day, Flow } from '@lifang/policy';
import { and, asc, eq, gt, gte, isNull, lte } from 'drizzle-orm';
import type { RequestContext } from '../context/request.ts';
import { read } from '../context/tenancy.ts';
import { type Page, type PageInput, readIdCursor, toPage } from '../pagination.ts';
import { unitWithin } from '../residences/within.ts';
import { type Entry, entryColumns, entryInScope, toEntry } from './view.ts';

const { entries } = schema;

export interface ListEntries extends PageInput {
  readonly kind?: string | undefined;
  readonly byUnitId?: Id<'unit'> | undefined;
  readonly withinId?: Id<'unit'> | undefined;
  readonly flow?: Flow | undefined;
  readonly from?: Day | undefined;
  readonly to?: Day | undefined;
  readonly externalId?: string | undefined;
}

/** Entries as they stand, those withdrawn among them, oldest first. */
export async function listEntries(ctx: RequestContext, input: ListEntries): Promise<Page<Entry>> {
  const { kind, byUnitId, withinId, flow, from, to, externalId } = input;
  const after = readIdCursor<'entry'>(input.cursor);
  const { answers } = await read(ctx, 'entries.list', db => [
    db
      .select(entryColumns)
      .from(entries)
      .where(
        and(
          eq(entries.tenantId, ctx.credential.tenantId),
          isNull(entries.currentId),
          entryInScope(ctx),
          kind === undefined ? undefined : eq(entries.kind, kind),
          byUnitId === undefined ? undefined : eq(entries.unitId, byUnitId),
          flow === undefined ? undefined : eq(entries.flow, flow),
          from === undefined ? undefined : gte(entries.occurredOn, from),
          to === undefined ? undefined : lte(entries.occurredOn, to),
          externalId === undefined ? undefined : eq(entries.externalId, externalId),
          withinId === undefined ? undefined : unitWithin(ctx, entries.unitId, withinId, ctx.today),
          after === null ? undefined : gt(entries.id, after),
        ),
      )
      .orderBy(asc(entries.id))
      .limit(input.limit + 1),
  ]);
  return toPage(
    answers[0],
    input.limit,
    row => [row.id],
    row => toEntry(row),
  );
}
