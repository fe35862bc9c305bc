import { OPEN_END } from '@lifang/policy';
import { type SQL, sql } from 'drizzle-orm';
import { hasColumn, type Job, staged } from '../job.ts';

const COLUMNS =
  sql.raw(`id uuid, "externalId" text, kind text, "of" text, person text, unit text, reason text, "from" date, "to" date,
  "personId" uuid, "unitId" uuid, units integer, "unitKind" text, "unitFrom" date, "unitTo" date,
  "storedId" uuid, "storedPerson" uuid, "storedUnit" uuid, "storedFrom" date, "storedTo" date`);

/** The rows of a file of appointments with what was looked up, and `newTo`, the last day. */
export function appointmentRows(job: Job): SQL {
  const newTo = hasColumn(job, 'to')
    ? sql`coalesce(s."to", ${OPEN_END}::date)`
    : sql`coalesce(s."storedTo", ${OPEN_END}::date)`;
  return sql`select s.*, ${newTo} as "newTo" from (${staged(job, COLUMNS)}) s`;
}
