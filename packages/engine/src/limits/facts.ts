import { type Db, type Id, json, rows } from '@lifang/db';
import { type ActSelection, type Condition, qualify } from '@lifang/policy';
import { type SQL, sql } from 'drizzle-orm';
import { z } from 'zod';
import type { Configuration } from '../configuration.ts';
import { limitsOn } from './active.ts';
import type { JudgedAct } from './acts.ts';

/** For each act, in order, the counts its limits need, by the selection's key. */
export type Facts = readonly ReadonlyMap<string, number>[];

/** A selection as a key: the same selection in two limits is counted once. */
export function selectionKey(slug: string, selection: ActSelection): string {
  const ids = (named: readonly { name: string; core: boolean }[] | null) =>
    named?.map(kind => qualify(slug, kind)) ?? null;
  switch (selection.selects) {
    case 'participants':
      return JSON.stringify([selection.selects, ids(selection.holding)]);
    case 'concerned':
      return JSON.stringify([selection.selects, ids(selection.on)]);
    case 'holders': {
      const where = selection.position.of.noun === 'group' ? 'seated' : selection.selects;
      return JSON.stringify([where, ids([selection.position])]);
    }
    case 'held':
      return JSON.stringify([selection.selects, ids(selection.positions)]);
    case 'opened-this-year':
      return JSON.stringify([selection.selects, null]);
  }
}

const keySchema = z.tuple([
  z.enum(['participants', 'concerned', 'holders', 'seated', 'held', 'opened-this-year']),
  z.array(z.string()).nullable(),
]);

/**
 * One statement that counts, for every act at once, what the limits on its kind look at. What the acts change must have
 * been locked in an earlier statement of the transaction.
 */
export function factsOf(
  db: Db,
  tenantId: Id<'tenant'>,
  config: Configuration,
  acts: readonly JudgedAct[],
): { execute(): Promise<Facts> } {
  const keys = [...new Set(acts.flatMap(act => keysFor(config, act)))].sort();
  if (keys.length === 0) return { execute: () => Promise.resolve(acts.map(() => new Map())) };
  const given = acts.map((act, i) => ({
    i,
    kind: act.kind,
    first: act.on,
    last: act.act === 'appointing' ? act.to : act.on,
    unit_id: act.unitId,
    group_id: act.act === 'appointing' ? (act.groupId ?? null) : null,
    person_id: act.act === 'appointing' ? act.personId : null,
    about: act.act === 'recording' ? act.about : [],
    participants: act.act === 'recording' ? act.participants : [],
  }));
  const columns = keys.map((key, index) => sql`${countOf(tenantId, key)} as ${sql.identifier(`f${index}`)}`);
  const statement = rows(
    db,
    sql`select a.i, ${sql.join(columns, sql`, `)}
        from jsonb_to_recordset(${json(given)})
          as a(i integer, kind text, first date, last date, unit_id uuid, group_id uuid, person_id uuid, about uuid[], participants uuid[])
        order by a.i`,
    z.record(z.string(), z.coerce.number()),
  );
  return {
    async execute() {
      const found = await statement.execute();
      return found.map(row => new Map(keys.map((key, index) => [key, row[`f${index}`] ?? 0])));
    },
  };
}

function keysFor(config: Configuration, act: JudgedAct): string[] {
  return limitsOn(config, act.act, act.kind).flatMap(({ limit, enabled }) =>
    Object.values(limit.requirements).flatMap(({ must }) =>
      selectionsIn(must).map(selection => selectionKey(enabled.policy.slug, selection)),
    ),
  );
}

function selectionsIn(condition: Condition): ActSelection[] {
  switch (condition.is) {
    case 'at-least':
    case 'at-most':
      return condition.fact.fact === 'count' ? [condition.fact.of] : [];
    case 'chosen':
    case 'says':
      return [];
    case 'all':
    case 'either':
      return condition.of.flatMap(selectionsIn);
    case 'not':
      return selectionsIn(condition.of);
  }
}

function countOf(tenantId: Id<'tenant'>, key: string): SQL {
  const [selects, kinds] = keySchema.parse(JSON.parse(key));
  const among = sql`in (${sql.join(
    (kinds ?? []).map(kind => sql`${kind}`),
    sql`, `,
  )})`;
  switch (selects) {
    case 'participants':
      if (kinds === null) return sql`cardinality(a.participants)`;
      return sql`(select count(distinct p.person_id) from appointments p
        where p.tenant_id = ${tenantId} and p.person_id = any (a.participants) and p.kind ${among}
          and a.first between p.valid_from and p.valid_to)`;
    case 'concerned':
      if (kinds === null) return sql`cardinality(a.about)`;
      return sql`(select count(distinct c.subject_id) from categories c
        where c.tenant_id = ${tenantId} and c.kind ${among} and a.first between c.valid_from and c.valid_to
          and c.subject_id in (
            select unnest(a.about)
            -- What is done for somebody is done for the household they live in on that day.
            union select r.household_id from residences r
            where r.tenant_id = ${tenantId} and r.person_id = any (a.about) and a.first between r.valid_from and r.valid_to))`;
    case 'holders':
      return mostAtOnce(tenantId, among, sql`unit_id = a.unit_id`);
    case 'seated':
      return mostAtOnce(tenantId, among, sql`group_id = a.group_id`);
    case 'held':
      return sql`(select count(*) from appointments p
        where p.tenant_id = ${tenantId} and p.person_id = a.person_id and p.kind ${among}
          and p.valid_from <= a.last and p.valid_to >= a.first)`;
    case 'opened-this-year':
      return sql`(select count(*) + 1 from cases c
        where c.tenant_id = ${tenantId} and c.kind = a.kind and c.unit_id = a.unit_id
          and c.opened_on >= date_trunc('year', a.first)::date
          and c.opened_on < (date_trunc('year', a.first) + interval '1 year')::date)`;
  }
}

/** The most who hold it there on any one day of the appointment, the person to be appointed among them. */
function mostAtOnce(tenantId: Id<'tenant'>, among: SQL, there: SQL): SQL {
  return sql`(select max(held) + case when a.kind ${among} then 1 else 0 end from (
    select count(p.valid_from) as held
    from (
      select a.first as day
      union select valid_from from appointments
      where tenant_id = ${tenantId} and ${there} and kind ${among} and valid_from between a.first and a.last
    ) days
    left join (select valid_from, valid_to from appointments where tenant_id = ${tenantId} and ${there} and kind ${among}) p
      on days.day between p.valid_from and p.valid_to
    group by days.day) at_once)`;
}
