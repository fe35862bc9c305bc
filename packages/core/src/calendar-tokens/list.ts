import { schema } from '@lifang/db';
import { and, asc, gt } from 'drizzle-orm';
import type { RequestContext } from '../context/request.ts';
import { read } from '../context/tenancy.ts';
import { type Page, type PageInput, readIdCursor, toPage } from '../pagination.ts';
import { type CalendarToken, calendarTokenColumns, ownTokens, toCalendarToken } from './view.ts';

const { calendarTokens } = schema;

/** The actor's own tokens, revoked ones too, oldest first. */
export async function listCalendarTokens(
  ctx: RequestContext,
  input: PageInput,
): Promise<Page<CalendarToken>> {
  const after = readIdCursor<'calendarToken'>(input.cursor);
  const { answers } = await read(ctx, 'calendar-tokens.list', db => [
    db
      .select(calendarTokenColumns)
      .from(calendarTokens)
      .where(and(ownTokens(ctx), after === null ? undefined : gt(calendarTokens.id, after)))
      .orderBy(asc(calendarTokens.id))
      .limit(input.limit + 1),
  ]);
  return toPage(answers[0], input.limit, row => [row.id], toCalendarToken);
}
