import { type Db, type Id, rows, texts } from '@lifang/db';
import type { Day } from '@lifang/policy';
import { type SQL, sql } from 'drizzle-orm';
import type { Configuration } from '../configuration.ts';
import { activeLimits } from './active.ts';
import { type Counts, countsSchema, keysIn, labelled } from './facts.ts';
import { readKey } from './selection-key.ts';
import { countOf } from './selections.ts';
import { asJudged } from './standing/rows.ts';

/**
 * What limits on constituting groups look at in one that is stored, on a day: of which kind it is shows only with the
 * answer. Its unit must have been locked in an earlier statement.
 */
export function factsOfGroup(
  db: Db,
  tenantId: Id<'tenant'>,
  config: Configuration,
  groupId: Id<'group'>,
  on: Day,
): { execute(): Promise<Counts> } {
  return stored(
    db,
    tenantId,
    config,
    'constituting',
    on,
    sql`select id, kind, unit_id, id as group_id, null::uuid as person_id, '{}'::text[] as functions, data
      from groups where tenant_id = ${tenantId} and id = ${groupId}`,
  );
}

/**
 * The same for a place, with what it is to be for.
 *
 * @param functions null: what it is for already.
 */
export function factsOfPlace(
  db: Db,
  tenantId: Id<'tenant'>,
  config: Configuration,
  placeId: Id<'place'>,
  functions: readonly string[] | null,
  on: Day,
): { execute(): Promise<Counts> } {
  const served =
    functions === null
      ? sql`array(select f.function from place_functions f where f.tenant_id = ${tenantId} and f.place_id = ${placeId})`
      : texts(functions);
  return stored(
    db,
    tenantId,
    config,
    'opening-place',
    on,
    sql`select id, kind, unit_id, null::uuid as group_id, null::uuid as person_id, ${served} as functions, data
      from places where tenant_id = ${tenantId} and id = ${placeId}`,
  );
}

function stored(
  db: Db,
  tenantId: Id<'tenant'>,
  config: Configuration,
  act: 'constituting' | 'opening-place',
  on: Day,
  row: SQL,
): { execute(): Promise<Counts> } {
  const limits = activeLimits(config).filter(({ limit }) => limit.on.act === act);
  const keys = [...new Set(limits.flatMap(active => keysIn(active, 'standing')))].sort();
  if (keys.length === 0) return { execute: () => Promise.resolve(new Map()) };
  const counts = keys.map((key, index) => sql`${countOf(tenantId, readKey(key))} as ${labelled(index)}`);
  const statement = rows(
    db,
    sql`select ${sql.join(counts, sql`, `)} from (${row}) r cross join lateral (${asJudged(sql`${on}::date`)}) a`,
    countsSchema,
  );
  return {
    async execute() {
      const [found] = await statement.execute();
      return new Map(keys.map((key, index) => [key, found?.[`f${index}`] ?? null]));
    },
  };
}
