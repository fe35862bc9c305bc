import { type Id, isId, rows } from '@lifang/db';
import type { Day } from '@lifang/policy';
import { sql } from 'drizzle-orm';
import type { RequestContext } from '../context/request.ts';
import { readPage } from '../context/tenancy.ts';
import { isDayKey, type Page, type PageInput, readCursor, toPage } from '../pagination.ts';
import { eventInScope, selectEvents } from './select.ts';
import { type Event, eventRowSchema, toEvent } from './view.ts';

export interface ListEvents extends PageInput {
  readonly kind?: string | undefined;
  readonly externalId?: string | undefined;
  /** A person, household or unit it is about. */
  readonly aboutId?: string | undefined;
  readonly byUnitId?: Id<'unit'> | undefined;
  readonly from?: Day | undefined;
  readonly to?: Day | undefined;
  readonly status?: 'kept' | 'withdrawn' | undefined;
}

/** Events, latest first. */
export async function listEvents(ctx: RequestContext, input: ListEvents): Promise<Page<Event>> {
  const { tenantId } = ctx.credential;
  const after = readCursor(input.cursor, [isDayKey, isId]);
  const { answers, tenancy } = await readPage(ctx, 'events.list', input, db => [
    rows(
      db,
      selectEvents(
        ctx,
        sql`and e.status = ${input.status ?? 'kept'} and ${eventInScope(ctx)}
          ${input.kind === undefined ? sql`` : sql`and e.kind = ${input.kind}`}
          ${input.externalId === undefined ? sql`` : sql`and e.external_id = ${input.externalId}`}
          ${input.byUnitId === undefined ? sql`` : sql`and e.unit_id = ${input.byUnitId}`}
          ${input.from === undefined ? sql`` : sql`and e.occurred_on >= ${input.from}`}
          ${input.to === undefined ? sql`` : sql`and e.occurred_on <= ${input.to}`}
          ${
            input.aboutId === undefined
              ? sql``
              : sql`and e.id in (select s.event_id from event_subjects s where s.tenant_id = ${tenantId} and s.subject_id = ${input.aboutId})`
          }
          ${after === null ? sql`` : sql`and (e.occurred_on, e.id) < (${after[0]}::date, ${after[1]}::uuid)`}
          order by e.occurred_on desc, e.id desc limit ${input.limit + 1}`,
      ),
      eventRowSchema,
    ),
  ]);
  return toPage(
    answers[0],
    input.limit,
    row => [row.on, row.id],
    row => toEvent(row, tenancy.configuration),
  );
}
