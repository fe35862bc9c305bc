import { type SQL, sql } from 'drizzle-orm';
import { hasColumn, type Job, staged } from '../job.ts';

const COLUMNS =
  sql.raw(`id uuid, "externalId" text, kind text, "on" date, "byUnit" text, person text, household text, unit text,
  participants jsonb, invited jsonb, data jsonb, reason text,
  "personId" uuid, "householdId" uuid, "unitId" uuid, units integer, "byUnitId" uuid, "byUnits" integer,
  "participantIds" jsonb, stranger text, "invitedIds" jsonb, "invitedStranger" text,
  "storedId" uuid, "storedStatus" text, "storedOn" date, "storedBy" uuid, "storedData" jsonb, "storedReason" text,
  "storedAbout" jsonb, "storedParticipants" jsonb, "storedInvited" jsonb`);

/**
 * The rows of a file of events with what was looked up, and what each event is to be: what the file says nothing of stays
 * as it is stored.
 */
export function eventRows(job: Job): SQL {
  const about = sql`case when s."personId" is null and s."householdId" is null and s."unitId" is null
      then coalesce(s."storedAbout", '[]') else jsonb_path_query_array(jsonb_build_array(
        case when s."personId" is not null then jsonb_build_object('personId', s."personId") end,
        case when s."householdId" is not null then jsonb_build_object('householdId', s."householdId") end,
        case when s."unitId" is not null then jsonb_build_object('unitId', s."unitId") end), '$[*] ? (@ != null)') end`;
  const participants = hasColumn(job, 'participants')
    ? sql`coalesce(s."participantIds", '[]')`
    : sql`coalesce(s."storedParticipants", '[]')`;
  const invited = hasColumn(job, 'invited')
    ? sql`coalesce(s."invitedIds", '[]')`
    : sql`coalesce(s."storedInvited", '[]')`;
  return sql`select s.*, ${about} as "newAbout", ${participants} as "newParticipants", ${invited} as "newInvited",
      coalesce(s."byUnitId", s."storedBy") as "newBy", coalesce(s."storedData", '{}') || s.data as "newData",
      coalesce(s.reason, s."storedReason") as "newReason"
    from (${staged(job, COLUMNS)}) s`;
}
