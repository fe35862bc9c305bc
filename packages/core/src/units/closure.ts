import { type Db, type Id, run, type Statement, uuids } from '@lifang/db';
import { sql } from 'drizzle-orm';

/**
 * Derives the closure of units and of everything that ever stood below them from `unit_parents`. A row holds for the days
 * on which every step of its path does.
 */
export function deriveClosure(db: Db, tenantId: Id<'tenant'>, ids: readonly Id<'unit'>[]): Statement {
  return run(
    db,
    sql`with recursive below(id) as (
          select unnest(${uuids(ids)})
          union
          select p.unit_id from below b join unit_parents p on p.tenant_id = ${tenantId} and p.parent_id = b.id
        ), path(descendant_id, ancestor_id, depth, valid_from, valid_to) as (
          select u.id, u.id, 0, u.valid_from, u.valid_to
          from units u where u.tenant_id = ${tenantId} and u.id in (select id from below)
          union all
          select c.descendant_id, p.parent_id, c.depth + 1, greatest(c.valid_from, p.valid_from), least(c.valid_to, p.valid_to)
          from path c
          join unit_parents p on p.tenant_id = ${tenantId} and p.unit_id = c.ancestor_id
            and p.valid_from <= c.valid_to and p.valid_to >= c.valid_from
        ), gone as (
          delete from unit_closure k where k.tenant_id = ${tenantId} and k.descendant_id in (select id from below)
            and not exists (select 1 from path c where c.descendant_id = k.descendant_id and c.ancestor_id = k.ancestor_id
              and c.valid_from = k.valid_from)
        )
        insert into unit_closure (tenant_id, ancestor_id, descendant_id, depth, valid_from, valid_to)
        select ${tenantId}, ancestor_id, descendant_id, depth, valid_from, valid_to from path
        on conflict (tenant_id, descendant_id, ancestor_id, valid_from) do update
          set depth = excluded.depth, valid_to = excluded.valid_to`,
  );
}
