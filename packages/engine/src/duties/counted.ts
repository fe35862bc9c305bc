import type { Counting } from '@lifang/policy';
import { type SQL, sql } from 'drizzle-orm';
import type { Scope } from './scope.ts';

/** How many of some happenings count. */
function amount(counting: Counting): SQL {
  if (typeof counting !== 'string') return sql`count(distinct e.value)::integer`;
  return sql`(case r.counting when 'each' then count(distinct e.id) else count(distinct e.occurred_on) end)::integer`;
}

/** What counts for each occurrence, as `counted (rule, subject_id, starts_on, least, done, first_on, last_on)`. */
export function counted(counting: Counting): SQL {
  return sql`counted as materialized (
      select o.rule, o.subject_id, o.starts_on, r.least, ${amount(counting)} as done,
        min(e.occurred_on) as first_on, max(e.occurred_on) as last_on
      from owed o
      join rule r on r.rule = o.rule
      join event e on e.subject_id = o.subject_id and e.kind = any (r.kinds) and e.occurred_on between o.starts_on and o.ends_on
      group by o.rule, o.subject_id, o.starts_on, r.least, r.counting
    )`;
}

/**
 * The same for a duty that is met when it is met for every unit of a kind below the subject: `least` is how many units
 * there are at the end of the occurrence, or on the day asked about if that is earlier; `done` how many of them have enough.
 */
export function countedBelow(counting: Counting, { tenantId, asOf }: Scope): SQL {
  return sql`below as materialized (
      select o.rule, o.subject_id, o.starts_on, o.ends_on, u.id as unit_id
      from owed o
      join rule r on r.rule = o.rule
      join unit_closure c on c.tenant_id = ${tenantId} and c.ancestor_id = o.subject_id
        and least(o.ends_on, ${asOf}::date) between c.valid_from and c.valid_to
      join units u on u.tenant_id = ${tenantId} and u.id = c.descendant_id and u.kind = r.roll_up
    ), enough as materialized (
      select b.rule, b.subject_id, b.starts_on, b.unit_id, min(e.occurred_on) as first_on, max(e.occurred_on) as last_on
      from below b
      join rule r on r.rule = b.rule
      join event e on e.subject_id = b.unit_id and e.kind = any (r.kinds) and e.occurred_on between b.starts_on and b.ends_on
      group by b.rule, b.subject_id, b.starts_on, b.unit_id, r.least, r.counting
      having ${amount(counting)} >= r.least
    ), counted as materialized (
      select b.rule, b.subject_id, b.starts_on, count(*)::integer as least, count(n.unit_id)::integer as done,
        min(n.first_on) as first_on, max(n.last_on) as last_on
      from below b
      left join enough n on n.rule = b.rule and n.subject_id = b.subject_id and n.starts_on = b.starts_on and n.unit_id = b.unit_id
      group by b.rule, b.subject_id, b.starts_on
    )`;
}

/** For an occurrence that runs from one time to the next: whether there is a next time, and when. */
export const countedNext: SQL = sql`counted as materialized (
      select o.rule, o.subject_id, o.starts_on, 1 as least, 1 as done, min(e.occurred_on) as first_on, min(e.occurred_on) as last_on
      from owed o
      join rule r on r.rule = o.rule
      join event e on e.subject_id = o.subject_id and e.kind = any (r.kinds) and e.occurred_on > o.starts_on
      group by o.rule, o.subject_id, o.starts_on
    )`;

/** For a standing: how many have it, and the stretches on which they are enough. */
export const countedHeld: SQL = sql`counted as materialized (
      select o.rule, o.subject_id, o.starts_on, r.least, o.held as done,
        case when o.held >= r.least then o.starts_on end as first_on,
        case when o.held >= r.least then nullif(o.ends_on, '9999-12-31'::date) end as last_on
      from owed o
      join rule r on r.rule = o.rule
    )`;
