import { type Id, rows, texts, uuids } from '@lifang/db';
import { type Configuration, recompute, unitKindsReading } from '@lifang/engine';
import { qualify } from '@lifang/policy';
import { sql } from 'drizzle-orm';
import { z } from 'zod';
import { ask, type Job } from '../job.ts';
import { NAMED, recountSubjects } from '../recount.ts';

const idSchema = z.object({ id: z.string() });

/**
 * Recounts whomever the events are about or, before a correction, were about: people with the household they lived in,
 * and units above the one that held it where a duty asks for that.
 */
export async function recountEvents(job: Job, events: readonly Id<'event'>[]): Promise<void> {
  const { tenantId, config, ctx } = job;
  if (events.length > NAMED) {
    await ask(job, db => recompute(db, tenantId, config, ctx.today, {}));
    return;
  }
  const touched = await ask(job, db =>
    rows(
      db,
      sql`with event as materialized (
            select v.id, v.unit_id, v.occurred_on from events v
            where v.tenant_id = ${tenantId} and (v.id = any (${uuids(events)}) or v.current_id = any (${uuids(events)}))
          ), subject as materialized (
            select distinct s.subject_id, s.person_id, s.occurred_on from event_subjects s
            where s.tenant_id = ${tenantId} and s.event_id in (select id from event)
          )
          select subject_id as id from subject
          union
          select r.household_id from residences r join subject s on r.person_id = s.person_id
            and s.occurred_on between r.valid_from and r.valid_to
          where r.tenant_id = ${tenantId} and r.household_id is not null
          union
          select c.ancestor_id from unit_closure c join event e on e.unit_id = c.descendant_id
            and e.occurred_on between c.valid_from and c.valid_to
          join units u on u.tenant_id = ${tenantId} and u.id = c.ancestor_id and u.kind = any (${texts(discharged(config))})
          where c.tenant_id = ${tenantId}`,
      idSchema,
    ),
  );
  await recountSubjects(
    job,
    touched.map(({ id }) => id),
  );
}

/** The kinds of unit whose duties any event may discharge. */
function discharged(config: Configuration): string[] {
  const kinds = config.policies.flatMap(({ policy }) =>
    policy.events.map(kind => qualify(policy.slug, kind)),
  );
  return [...new Set(kinds.flatMap(kind => unitKindsReading(config, kind)))];
}
