import { type Db, each, type Id, rows, run, type Statement, uuids } from '@lifang/db';
import type { Words } from '@lifang/engine';
import { type Day, OPEN_END } from '@lifang/policy';
import { type SQL, sql } from 'drizzle-orm';
import { z } from 'zod';
import { Problem } from '../errors/problem.ts';

/** One person. */
export const thePerson = (id: Id<'person'>): SQL => sql`select ${id}::uuid`;

/** A household and whoever lives in it now. */
export const theHousehold = (tenantId: Id<'tenant'>, id: Id<'household'>): SQL => sql`
  select ${id}::uuid union all
  select person_id from residences
  where tenant_id = ${tenantId} and household_id = ${id} and person_id is not null and valid_to = ${OPEN_END}`;

const afterSchema = z.object({
  events: z.number(),
  memberships: z.number(),
  appointments: z.number(),
  participations: z.number(),
});

/** Counts what is kept about some subjects after a day: nothing may hang in the air behind their last one. */
export function lookAfter(db: Db, tenantId: Id<'tenant'>, subjects: SQL, on: Day) {
  return rows(
    db,
    sql`with subject(id) as (${subjects})
        select
          (select count(distinct s.event_id)::int from event_subjects s
            join events e on e.tenant_id = ${tenantId} and e.id = s.event_id and e.status = 'kept'
            where s.tenant_id = ${tenantId} and s.subject_id in (select id from subject) and s.occurred_on > ${on}) as events,
          (select count(*)::int from categories c
            where c.tenant_id = ${tenantId} and c.source = 'entered' and c.subject_id in (select id from subject)
              and c.valid_from > ${on}) as memberships,
          (select count(*)::int from appointments a
            where a.tenant_id = ${tenantId} and a.person_id in (select id from subject) and a.valid_from > ${on}) as appointments,
          (select count(*)::int from event_participants p
            join events e on e.tenant_id = ${tenantId} and e.id = p.event_id and e.status = 'kept' and e.occurred_on > ${on}
            where p.tenant_id = ${tenantId} and p.person_id in (select id from subject)) as participations`,
    afterSchema,
  );
}

type After = z.infer<typeof afterSchema>;

const NAMES = [
  ['events', { zh: '件相关事项', en: 'events about them' }],
  ['memberships', { zh: '条名单记录', en: 'entries on lists' }],
  ['appointments', { zh: '条任职', en: 'appointments' }],
  ['participations', { zh: '件参加的事项', en: 'events they took part in' }],
] as const satisfies readonly (readonly [keyof After, Words])[];

/**
 * Refuses a last day behind which something is kept, naming what and how many.
 *
 * @param field the input that named the day.
 * @param ignored what may lie behind it.
 */
export function expectNothingAfter(
  found: After | undefined,
  field: string,
  ignored: readonly (keyof After)[] = [],
): void {
  if (found === undefined) return;
  const left = NAMES.filter(([what]) => found[what] > 0 && !ignored.includes(what));
  if (left.length === 0) return;
  const zh = left.map(([what, name]) => `${found[what]} ${name.zh}`).join('、');
  const en = left.map(([what, name]) => `${found[what]} ${name.en}`).join(', ');
  throw new Problem('conflict', {
    detail: {
      zh: `该日之后仍有：${zh}；请先撤销或终止`,
      en: `kept after that day: ${en}; withdraw or end them first`,
    },
    errors: [
      {
        field,
        reason: { zh: `该日之后仍有：${zh}`, en: `${en} lie after that day` },
      },
    ],
  });
}

/** Ends, on a last day, the entered memberships and the appointments of those who leave. Derived memberships follow by themselves. */
export function endStandings(
  db: Db,
  tenantId: Id<'tenant'>,
  subjects: readonly string[],
  on: Day,
): Statement {
  const ids = uuids(subjects);
  return each([
    run(
      db,
      sql`update categories set valid_to = ${on}, version = version + 1
          where tenant_id = ${tenantId} and subject_id = any (${ids}) and source = 'entered' and valid_to > ${on}`,
    ),
    run(
      db,
      sql`update appointments set valid_to = ${on}, version = version + 1
          where tenant_id = ${tenantId} and person_id = any (${ids}) and valid_to > ${on}`,
    ),
  ]);
}
