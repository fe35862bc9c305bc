import { type Id, schema } from '@lifang/db';
import { and, eq, sql } from 'drizzle-orm';
import type { RequestContext } from '../context/request.ts';
import { write } from '../context/write.ts';
import { notFound } from '../errors/problem.ts';
import { type CalendarToken, calendarTokenColumns, ownTokens, toCalendarToken } from './view.ts';

const { calendarTokens } = schema;

/** Ends a token for good: its feed is not found from then on. Doing it again changes nothing. */
export function revokeCalendarToken(
  ctx: RequestContext,
  input: { id: Id<'calendarToken'> },
): Promise<CalendarToken> {
  const { tenantId } = ctx.credential;
  const self = and(eq(calendarTokens.tenantId, tenantId), eq(calendarTokens.id, input.id));
  return write(ctx, 'calendar-tokens.revoke', async ({ ask, commit }) => {
    const [[found]] = await ask(db => [
      db
        .select(calendarTokenColumns)
        .from(calendarTokens)
        .where(and(self, ownTokens(ctx)))
        .for('no key update'),
    ]);
    if (found === undefined) throw notFound('calendar token');
    const revokedAt = found.revokedAt ?? ctx.now;
    return commit(
      toCalendarToken({ ...found, revokedAt }),
      { noun: 'calendar-token', targetId: input.id, detail: {} },
      db => [
        db
          .update(calendarTokens)
          .set({ revokedAt, version: sql`${calendarTokens.version} + 1` })
          .where(self),
      ],
    );
  });
}
