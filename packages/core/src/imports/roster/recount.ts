import { rows } from '@lifang/db';
import { deriveCategories } from '@lifang/engine';
import { sql } from 'drizzle-orm';
import { z } from 'zod';
import { ask, type Job } from '../job.ts';
import { recountSubjects } from '../recount.ts';
import { residents } from './rows.ts';

const touchedSchema = z.object({
  person: z.string(),
  home: z.string().nullable(),
  before: z.string().nullable(),
});

/** Derives the lists that follow from age, then recounts everybody who changed and the homes they have or had. */
export async function recountRoster(job: Job): Promise<void> {
  const { tenantId, config } = job;
  const touched = await ask(job, db =>
    rows(
      db,
      sql`select f."personId" as person, f."homeId" as home, f."stayHome" as before
          from (${residents(job)}) f where f.change <> 'unchanged'`,
      touchedSchema,
    ),
  );
  const people = touched.map(({ person }) => person);
  const homes = touched.flatMap(({ home, before }) => [home, before].filter(id => id !== null));
  await ask(job, db => deriveCategories(db, tenantId, config, { people }));
  await recountSubjects(job, [...people, ...homes]);
}
