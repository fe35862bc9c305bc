import { type Id, rows } from '@lifang/db';
import { addDays, type Day, periodOf } from '@lifang/policy';
import { sql } from 'drizzle-orm';
import { z } from 'zod';
import type { RequestContext } from '../context/request.ts';
import { inTenant } from '../context/tenancy.ts';
import { Problem } from '../errors/problem.ts';
import { type CalendarDay, calendarRows, toCalendarDays } from './days.ts';
import { noCalendar } from './missing.ts';

/** What a calendar program gets: counts and clauses, never a name of a person. */
export interface CalendarFeed {
  /** Tells the entries of one feed from those of another in a calendar that holds both. */
  feedId: Id<'calendarToken'>;
  tenant: string;
  /** The unit whose calendar it is; null for what its maker owes. */
  unit: string | null;
  days: CalendarDay[];
}

/** How far ahead a feed looks. */
const AHEAD = 92;

const tokenSchema = z.object({
  unitId: z.custom<Id<'unit'>>(value => typeof value === 'string').nullable(),
  unitName: z.string().nullable(),
});

/**
 * Reads a feed by its token, in two flights: the first says whose calendar it is. Whatever is wrong, there is no such feed:
 * an address that was guessed, revoked or put together from two looks like any other.
 *
 * @param slug the tenant the address names.
 */
export async function readCalendarFeed(ctx: RequestContext, input: { slug: string }): Promise<CalendarFeed> {
  const { credential } = ctx;
  if (credential.as !== 'calendar') throw new Error('a feed is read by its token');
  const { tenantId, id } = credential;
  const range = rangeOf(ctx.today);
  try {
    return await inTenant(
      ctx,
      'calendar.read',
      { lock: 'none', dryRun: false, plan: 'for-arguments' },
      async ({ tx, tenancy, entered }) => {
        const [[token]] = await tx.ask(db => [
          rows(
            db,
            sql`select t.unit_id as "unitId", u.name as "unitName" from calendar_tokens t
                left join units u on u.tenant_id = ${tenantId} and u.id = t.unit_id
                where t.tenant_id = ${tenantId} and t.id = ${id}`,
            tokenSchema,
          ),
        ]);
        const { tenant } = entered();
        if (token === undefined || tenant.slug !== input.slug) throw noCalendar();
        const whose = token.unitId === null ? { mine: {} } : { withinId: token.unitId };
        const [found] = await tx.finish(db => [
          calendarRows(db, ctx, tenancy.configuration, { ...range, ...whose }, tenant.openedTo),
        ]);
        return {
          feedId: id,
          tenant: tenant.name,
          unit: token.unitName,
          days: toCalendarDays(found, tenancy.configuration, ctx.language, true),
        };
      },
    );
  } catch (error) {
    if (error instanceof Problem && error.code === 'unauthenticated') throw noCalendar();
    throw error;
  }
}

/** From the start of last month, so that what was missed is still seen, to a quarter ahead. */
function rangeOf(today: Day): { from: Day; to: Day } {
  const month = periodOf('month', today);
  return { from: periodOf('month', addDays(month.start, -1)).start, to: addDays(today, AHEAD) };
}
