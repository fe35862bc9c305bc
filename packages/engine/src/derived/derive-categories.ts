import { type Db, type Id, json, nothing, run, type Statement, uuids } from '@lifang/db';
import { earlierOf, OPEN_END, qualify } from '@lifang/policy';
import { sql } from 'drizzle-orm';
import { bindingDays, type Configuration } from '../configuration.ts';
import { allCategories } from '../vocabulary.ts';

/**
 * Keeps the lists that follow from age in step with people's birth days and the tenant's settings. A person joins on the
 * birthday on which the bound is reached, or on the day the bound was set if that is later.
 */
export function deriveCategories(
  db: Db,
  tenantId: Id<'tenant'>,
  config: Configuration,
  what: { readonly people?: readonly string[] },
): Statement {
  const bounds = allCategories(config).flatMap(({ definition, enabled, id }) => {
    const { membership } = definition;
    if (membership.how !== 'age') return [];
    const name = qualify(enabled.policy.slug, membership.atLeast);
    const binding = bindingDays(enabled);
    return config.settings
      .filter(value => value.name === name && typeof value.value === 'number')
      .map(({ from, to, value }) => ({
        kind: id,
        years: value,
        from,
        to: earlierOf(to, binding.to),
      }));
  });
  const derived = allCategories(config).some(({ definition }) => definition.membership.how === 'age');
  if (!derived && what.people !== undefined) return nothing;
  const people = what.people === undefined ? sql`` : sql`and p.id = any (${uuids(what.people)})`;
  const subjects = what.people === undefined ? sql`` : sql`and c.subject_id = any (${uuids(what.people)})`;
  return run(
    db,
    sql`with wanted as materialized (
          select b.kind, p.id as person_id, greatest((p.born_on + make_interval(years => b.years))::date, b."from") as valid_from,
            least(b."to", coalesce(p.died_on, ${OPEN_END}::date)) as valid_to
          from people p
          cross join jsonb_to_recordset(${json(bounds)}) as b(kind text, years integer, "from" date, "to" date)
          where p.tenant_id = ${tenantId} and p.merged_into_id is null and p.born_on is not null ${people}
            and greatest((p.born_on + make_interval(years => b.years))::date, b."from") <= least(b."to", coalesce(p.died_on, ${OPEN_END}::date))
        ), gone as (
          delete from categories c
          where c.tenant_id = ${tenantId} and c.source = 'derived' ${subjects}
            and not exists (select 1 from wanted w where w.person_id = c.subject_id and w.kind = c.kind and w.valid_from = c.valid_from)
        )
        insert into categories (tenant_id, id, kind, person_id, valid_from, valid_to, source, created_at)
        select ${tenantId}, gen_random_uuid(), kind, person_id, valid_from, valid_to, 'derived', now() from wanted
        on conflict (tenant_id, subject_id, kind, valid_from) do update set valid_to = excluded.valid_to
        where categories.valid_to <> excluded.valid_to`,
  );
}
