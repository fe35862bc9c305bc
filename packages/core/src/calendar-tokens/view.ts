import { type Id, schema } from '@lifang/db';
import { and, eq, type SQL, sql } from 'drizzle-orm';
import type { RequestContext } from '../context/request.ts';
import { instantOrNull, instantText } from '../instants.ts';

const { calendarTokens } = schema;

/** What opens a calendar feed. Its secret is stored only as a hash and cannot be shown again. */
export interface CalendarToken {
  id: Id<'calendarToken'>;
  name: string;
  /** The unit whose calendar it is; null for what its maker owes. */
  unitId: Id<'unit'> | null;
  revokedAt: string | null;
  createdAt: string;
}

export const calendarTokenColumns = {
  id: calendarTokens.id,
  name: calendarTokens.name,
  unitId: calendarTokens.unitId,
  revokedAt: calendarTokens.revokedAt,
  createdAt: calendarTokens.createdAt,
};

/** The tokens the actor made: nobody sees or ends those of others. */
export function ownTokens(ctx: RequestContext): SQL | undefined {
  return and(
    eq(calendarTokens.tenantId, ctx.credential.tenantId),
    sql`nullif(current_setting('app.actor_id'), '')::uuid in (${calendarTokens.userId}, ${calendarTokens.apiKeyId})`,
  );
}

export function toCalendarToken({ id, name, unitId, revokedAt, createdAt }: CalendarToken): CalendarToken {
  return { id, name, unitId, revokedAt: instantOrNull(revokedAt), createdAt: instantText(createdAt) };
}
