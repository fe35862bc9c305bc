import { type Id, rows } from '@lifang/db';
import { sql } from 'drizzle-orm';
import type { RequestContext } from '../context/request.ts';
import { readOne } from '../context/tenancy.ts';
import { notFound } from '../errors/problem.ts';
import { eventInScope, selectEvents } from './select.ts';
import { type Event, eventRowSchema, toEvent } from './view.ts';

/** An event with what stood before each correction, latest first. */
export interface EventWithHistory extends Event {
  history: Event[];
}

/** One event, withdrawn ones included. */
export async function readEvent(ctx: RequestContext, input: { id: Id<'event'> }): Promise<EventWithHistory> {
  const { answers, tenancy } = await readOne(ctx, 'events.read', db => [
    rows(
      db,
      selectEvents(ctx, sql`and e.id = ${input.id} and e.current_id is null and ${eventInScope(ctx)}`),
      eventRowSchema,
    ),
    rows(db, selectEvents(ctx, sql`and e.current_id = ${input.id} order by e.version desc`), eventRowSchema),
  ]);
  const [row] = answers[0];
  if (row === undefined) throw notFound('event');
  const view = (found: typeof row) => toEvent(found, tenancy.configuration);
  return { ...view(row), history: answers[1].map(view) };
}
