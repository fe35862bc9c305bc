import { OPEN_END } from '@lifang/policy';
import { type SQL, sql } from 'drizzle-orm';
import { hasColumn, type Job, staged } from '../job.ts';

const COLUMNS =
  sql.raw(`"externalId" text, kind text, name text, parent text, under jsonb, "from" date, "to" date,
  "unitId" uuid, known integer, "knownKind" text, "knownName" text, "knownFrom" date, "knownTo" date,
  "atParent" uuid, "atFrom" date, "parentId" uuid, parents integer, "parentKind" text, "parentFrom" date, "parentTo" date`);

/**
 * The rows of a file of units with what was looked up, and what they mean: `newTo`, the last day; `moved`, whether a
 * stored unit comes under another parent, and `day`, the first day there or of a new unit.
 */
export function unitRows(job: Job): SQL {
  const newTo = hasColumn(job, 'to')
    ? sql`coalesce(s."to", ${OPEN_END}::date)`
    : sql`coalesce(s."knownTo", ${OPEN_END}::date)`;
  const moved = sql`(s.known = 1 and s."parentId" is distinct from s."atParent")`;
  return sql`select s.*, ${newTo} as "newTo", ${moved} as moved,
      case when ${moved} and s."from" <= s."atFrom" then greatest(${job.ctx.today}::date, s."atFrom") else s."from" end as day
    from (${staged(job, COLUMNS)}) s`;
}
