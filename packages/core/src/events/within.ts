import type { Id } from '@lifang/db';
import type { Day } from '@lifang/policy';
import { type SQL, sql } from 'drizzle-orm';
import type { RequestContext } from '../context/request.ts';

/**
 * The ids of what a unit and those below it did between two days, as a subquery: events they held, and, where an event names
 * no unit, those about somebody who lived there on that day.
 */
export function eventsWithin(ctx: RequestContext, unitId: Id<'unit'>, from: Day, to: Day): SQL {
  const { tenantId } = ctx.credential;
  return sql`
    select held.id from unit_closure c
    join events held on held.tenant_id = ${tenantId} and held.unit_id = c.descendant_id
      and held.occurred_on between ${from} and ${to} and held.occurred_on between c.valid_from and c.valid_to
    where c.tenant_id = ${tenantId} and c.ancestor_id = ${unitId}
    union
    select unheld.id from events unheld
    join event_subjects s on s.tenant_id = ${tenantId} and s.event_id = unheld.id
    left join residences r on r.tenant_id = ${tenantId} and r.subject_id = s.subject_id
      and unheld.occurred_on between r.valid_from and r.valid_to
    join unit_closure c on c.tenant_id = ${tenantId} and c.descendant_id = coalesce(s.unit_id, r.unit_id) and c.ancestor_id = ${unitId}
      and unheld.occurred_on between c.valid_from and c.valid_to
    where unheld.tenant_id = ${tenantId} and unheld.unit_id is null and unheld.occurred_on between ${from} and ${to}`;
}
