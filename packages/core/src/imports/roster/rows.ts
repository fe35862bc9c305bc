import { OPEN_END } from '@lifang/policy';
import { type SQL, sql } from 'drizzle-orm';
import { hasColumn, type Job, staged } from '../job.ts';

const COLUMNS = sql.raw(`id uuid, "stayNewId" uuid, "externalId" text, name text, sex text, "bornOn" date,
  "idNumber" text, "idNumberHash" text, phone text, "phoneHash" text, "phoneDiffers" boolean,
  household text, "homeNewId" uuid, "homeStayNewId" uuid, address text, unit text, "from" date, "to" date,
  lists jsonb, "homeLists" jsonb, "unitId" uuid, units integer, "unitFrom" date, "unitTo" date,
  "personId" uuid, known boolean, "homeId" uuid, "homeKnown" boolean, "homeLine" integer,
  "stayId" uuid, "stayHome" uuid, "stayUnit" uuid, "stayFrom" date, "stayTo" date, stays integer, "firstFrom" date,
  "homePlace" text, "homeDay" date, "homeTo" date, "homeUnit" uuid, "homeAddress" text, "homeMoved" boolean,
  "homeStayId" uuid, "homeStayFrom" date, "homeStayTo" date, "homeFirst" date, "homeOthers" integer`);

/** The rows of a roster with what was looked up so far. */
export function stagedResidents(job: Job): SQL {
  return staged(job, COLUMNS);
}

/**
 * The rows of a roster with what they mean for where somebody lives. `place`: `new`, `same`, `back` after having left,
 * `move`, or `rewrite` of a stay that began on the day of the move; `start`: the first day of the stay that results;
 * `newTo`: its last.
 */
export function residents(job: Job): SQL {
  const stayed = sql`(s."stayUnit" = s."unitId" and s."stayHome" is not distinct from s."homeId")`;
  // Who moves with the household moves on its day.
  const withHome = sql`(s."stayHome" = s."homeId" and s."homePlace" in ('move', 'rewrite'))`;
  const moveDay = sql`greatest(case when ${withHome} then s."homeDay" when s."from" > s."stayFrom" then s."from"
      else ${job.ctx.today}::date end, s."stayFrom")`;
  const end = hasColumn(job, 'to')
    ? sql`coalesce(p."to", ${OPEN_END}::date)`
    : sql`case when p.place = 'same' then p."stayTo" else ${OPEN_END}::date end`;
  return sql`
    select p.*, ${end} as "newTo",
      case when p.place in ('new', 'back') then p."from"
        when p.place = 'same' then case when p.stays = 1 then p."from" else p."stayFrom" end
        else p."moveDay" end as start
    from (
      select s.*, ${moveDay} as "moveDay",
        case when s."stayId" is null then 'new' when s."stayTo" < s."from" then 'back' when ${stayed} then 'same'
          when ${moveDay} = s."stayFrom" then 'rewrite' else 'move' end as place
      from (${stagedResidents(job)}) s
    ) p`;
}
