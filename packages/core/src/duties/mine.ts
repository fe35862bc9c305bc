import type { Day } from '@lifang/policy';
import { type SQL, sql } from 'drizzle-orm';
import type { RequestContext } from '../context/request.ts';

/** What a user owes by the positions of the person they are. */
export interface Mine {
  /**
   * Absent: what the units themselves owe in which the positions are held. A kind of unit: everything owed within the units
   * of that kind above those positions, such as the whole of my community.
   */
  readonly level?: string | undefined;
}

/** The units in which the actor holds a position on a day, as a subquery of one column. */
function heldUnits(ctx: RequestContext, day: Day): SQL {
  const { tenantId } = ctx.credential;
  return sql`select held.unit_id from users me
    join appointments held on held.tenant_id = ${tenantId} and held.person_id = me.person_id and held.counts
      and held.valid_from <= ${day} and held.valid_to >= ${day}
    where me.tenant_id = ${tenantId} and me.id = nullif(current_setting('app.actor_id'), '')::uuid`;
}

/** A condition on the rows of a board: `d` with its leaf unit, `r` with the kind of unit that owes it. */
export function ownedByMe(ctx: RequestContext, asOf: Day, { level }: Mine): SQL {
  const { tenantId } = ctx.credential;
  const onDay = sql`least(d.ends_on, ${asOf}::date)`;
  if (level !== undefined) {
    return sql`and exists (
      select 1 from unit_closure within_level
      where within_level.tenant_id = ${tenantId} and within_level.descendant_id = d.leaf_id
        and ${onDay} between within_level.valid_from and within_level.valid_to
        and within_level.ancestor_id = any (array(
          select above.ancestor_id from unit_closure above
          join units level_unit on level_unit.tenant_id = ${tenantId} and level_unit.id = above.ancestor_id and level_unit.kind = ${level}
          where above.tenant_id = ${tenantId} and above.descendant_id in (${heldUnits(ctx, asOf)})
            and above.valid_from <= ${asOf} and above.valid_to >= ${asOf})))`;
  }
  // First whatever ever stood below those units, found once; then the nearest unit that owes it, row by row.
  return sql`and d.leaf_id = any (array(
      select below.descendant_id from unit_closure below
      where below.tenant_id = ${tenantId} and below.ancestor_id in (${heldUnits(ctx, asOf)})))
    and (
      select owning.ancestor_id from unit_closure owning
      join units owning_unit on owning_unit.tenant_id = ${tenantId} and owning_unit.id = owning.ancestor_id and owning_unit.kind = r.owner
      where owning.tenant_id = ${tenantId} and owning.descendant_id = d.leaf_id
        and ${onDay} between owning.valid_from and owning.valid_to
      order by owning.depth limit 1) = any (array(${heldUnits(ctx, asOf)}))`;
}
