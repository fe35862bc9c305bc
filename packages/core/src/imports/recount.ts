import { recompute } from '@lifang/engine';
import { ask, type Job } from './job.ts';

/** Beyond so many it is cheaper to recount everybody than to name them. */
export const NAMED = 2000;

/** Recounts what some subjects owe. Nobody else writes meanwhile, so everybody may be recounted without being locked. */
export async function recountSubjects(job: Job, ids: readonly string[]): Promise<void> {
  const subjects = [...new Set(ids)];
  if (subjects.length === 0) return;
  const { tenantId, config, ctx } = job;
  await ask(job, db =>
    recompute(db, tenantId, config, ctx.today, subjects.length > NAMED ? {} : { subjects }),
  );
}
