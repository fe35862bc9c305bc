import { deriveCategories } from '@lifang/engine';
import { z } from 'zod';
import { ask, type Job } from '../job.ts';
import { NAMED, recountSubjects } from '../recount.ts';

/** A person who is new or changed, with the household they now have and the one they had. */
export const touchedSchema = z.object({
  person: z.string(),
  home: z.string().nullable(),
  before: z.string().nullable(),
});

/** Derives the lists that follow from age, then recounts everybody who changed and the homes they have or had. */
export async function recountRoster(
  job: Job,
  touched: readonly z.infer<typeof touchedSchema>[],
): Promise<void> {
  if (touched.length === 0) return;
  const people = touched.map(({ person }) => person);
  const homes = touched.flatMap(({ home, before }) => [home, before].filter(id => id !== null));
  await ask(job, db =>
    deriveCategories(db, job.tenantId, job.config, people.length > NAMED ? {} : { people }),
  );
  await recountSubjects(job, [...people, ...homes]);
}
