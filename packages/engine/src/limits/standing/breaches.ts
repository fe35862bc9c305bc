import type { Id } from '@lifang/db';
import { type SQL, sql } from 'drizzle-orm';
import type { Configuration } from '../../configuration.ts';
import { listed } from '../../duties/scope.ts';
import { selected, selectionKey, selectionsIn } from '../selection-key.ts';
import { countOf } from '../selections.ts';
import { accepted } from './accepted.ts';
import { changesOf } from './changes.ts';
import { type Asked, holds, settingChanges } from './condition.ts';
import { asJudged, watchedRows } from './rows.ts';
import type { BreachScope } from './scope.ts';
import { isOfPosts, type Watched, warns } from './watched.ts';

/** The columns of a statement about breaches. */
export const BREACH_COLUMNS = sql.raw(
  'ord, noun, subject_id, unit_id, person_id, kind, starts_on, ends_on, accepted, counts, data',
);

/**
 * Every stretch of days on which something that lasts breaks a requirement, up to a day: one select over all given
 * requirements. `ends_on` is the last of them, null while it goes on; `counts` and `data` are what is found on the last of
 * them, or on the day asked about.
 */
export function breachStatement(config: Configuration, watched: readonly Watched[], scope: BreachScope): SQL {
  const selects = watched
    .filter(({ active }) => active.from <= scope.asOf && (scope.healed || scope.asOf <= active.to))
    .map(one => sql`(${breachesOf(config, one, scope)})`);
  if (selects.length > 0) return sql.join(selects, sql` union all `);
  return sql`select 0 as ord, ''::text as noun, null::uuid as subject_id, null::uuid as unit_id, null::uuid as person_id,
    ''::text as kind, null::date as starts_on, null::date as ends_on, false as accepted, '{}'::jsonb as counts, '{}'::jsonb as data
    where false`;
}

function breachesOf(config: Configuration, one: Watched, scope: BreachScope): SQL {
  const { tenantId, asOf, healed } = scope;
  const { active, requirement, ord, noun } = one;
  const slug = active.enabled.policy.slug;
  const asked: Asked = { tenantId, config, slug };
  const first = sql`greatest(r.valid_from, ${active.from}::date)`;
  const last = sql`least(r.valid_to, ${active.to}::date)`;
  const keys = [
    ...new Map(selectionsIn(requirement.must).map(selection => [selectionKey(slug, selection), selection])),
  ];
  const counts = keys.map(
    ([key, selection]) =>
      sql`${key}::text, ${countOf(tenantId, selected(slug, selection, 'standing'), 'one')}`,
  );
  const broken = (day: SQL) => sql`(
    select ${present(one, tenantId)} and (${holds(requirement.must, asked)}) is false from (${asJudged(day)}) a)`;
  const now = sql`and r.valid_to >= ${asOf}::date and ${broken(sql`${asOf}::date`)}`;
  return sql`
    select ${ord}::integer as ord, ${noun}::text as noun, r.id as subject_id, r.unit_id, r.person_id, r.kind, s.starts_on, s.ends_on,
      ${warns(one) ? accepted(one, scope) : sql`false`} as accepted, f.counts, r.data
    from (${watchedRows(one, scope)}) r
    cross join lateral (
      select turn.day as starts_on, turn.next - 1 as ends_on from (
        select edge.day, edge.broken, lead(edge.day) over (order by edge.day) as next from (
          select point.day, point.broken, lag(point.broken, 1, false) over (order by point.day) as before from (
            select day.day, day.day <= ${last} and ${broken(sql`day.day`)} as broken from (
              select distinct change.day from (${sql.join(changes(one, asked, first, last), sql` union all `)}) change(day)
              where change.day between ${first} and ${asOf}::date
            ) day
          ) point
        ) edge where edge.broken <> edge.before
      ) turn where turn.broken
    ) s
    cross join lateral (
      select jsonb_build_object(${sql.join(counts, sql`, `)}) as counts
      from (${asJudged(sql`coalesce(s.ends_on, ${asOf}::date)`)}) a
    ) f
    where r.valid_from <= ${asOf}::date ${healed ? sql`` : now} ${healed ? sql`` : sql`and s.ends_on is null`}`;
}

/** The days on which a requirement may begin or cease to hold of a row `r`. */
function changes(one: Watched, asked: Asked, first: SQL, last: SQL): SQL[] {
  const { slug, tenantId } = asked;
  const { must } = one.requirement;
  const days = settingChanges(must, asked).map(day => sql`select ${day}::date`);
  const counted = selectionsIn(must).map(selection => selected(slug, selection, 'standing'));
  const posts = isOfPosts(one)
    ? [
        {
          mode: 'standing',
          finds: one.noun === 'unit' ? 'holders' : 'seats',
          kinds: one.kinds,
          words: [],
          alike: [],
        } as const,
      ]
    : [];
  return [
    sql`select ${first}`,
    sql`select ${last} + 1`,
    ...days,
    ...[...counted, ...posts].flatMap(each => changesOf(tenantId, each)),
  ];
}

/** Whether there is anything to judge: a unit or group in which nobody holds one of the posts breaks nothing. */
function present(one: Watched, tenantId: Id<'tenant'>): SQL {
  if (!isOfPosts(one)) return sql`true`;
  const there = one.noun === 'unit' ? sql`post.unit_id = a.unit_id` : sql`post.group_id = a.group_id`;
  return sql`exists (select from appointments post
    where post.tenant_id = ${tenantId} and ${there} and post.kind in ${listed(one.kinds)} and post.counts
      and a.first between post.valid_from and post.valid_to)`;
}
