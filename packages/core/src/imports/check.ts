import { type Db, rows } from '@lifang/db';
import { type SQL, sql } from 'drizzle-orm';
import { z } from 'zod';
import { Faults, SHOWN_FAULTS } from './file/faults.ts';
import { ask, type Job, type Taking } from './job.ts';
import { type Change, emptyReport, type Report, SHOWN_ROWS } from './report.ts';

const faultSchema = z.object({
  line: z.coerce.number(),
  column: z.string(),
  reason: z.string(),
  total: z.coerce.number(),
});
const jsonTexts = z.preprocess(
  value => (typeof value === 'string' ? JSON.parse(value) : value),
  z.array(z.string()),
);
const sampleSchema = z.object({
  change: z.enum(['added', 'changed', 'ended', 'unchanged', 'absent']),
  total: z.coerce.number(),
  externalId: z.string(),
  fields: jsonTexts,
});

/**
 * Checks the file against what is stored and tells what it would change. Everything wrong comes at once, what was wrong
 * with the rows as they were read included.
 *
 * @param done told how much of the work is done, from 0 to 1.
 */
export async function checkFile(job: Job, taking: Taking, done: (part: number) => void): Promise<Report> {
  await taking.prepare(job);
  done(0.4);
  const faults = new Faults();
  const { total, shown } = job.claimed.report.faults;
  faults.merge(total, shown);
  const found = await ask(job, db => faultsOf(db, taking.faults(job)));
  faults.merge(
    found[0]?.total ?? 0,
    found.map(({ line, column, reason }) => ({ line, column, reason })),
  );
  done(0.7);
  if (faults.total > 0) return emptyReport([...faults.shown()], faults.total);

  const changes = await ask(job, db => changesOf(db, taking.changes(job)));
  done(0.9);
  const absent = await ask(job, db =>
    changesOf(
      db,
      sql`select 0 as line, "externalId", 'absent' as change, fields from (${taking.absent(job)}) missing`,
    ),
  );
  done(1);
  return reportOf([...changes, ...absent]);
}

function faultsOf(db: Db, check: SQL) {
  return rows(
    db,
    sql`select line, "column", reason, count(*) over () as total from (${check}) found order by line limit ${SHOWN_FAULTS}`,
    faultSchema,
  );
}

/** The first rows of each change, each with how many there are. */
function changesOf(db: Db, changes: SQL) {
  return rows(
    db,
    sql`select change, total, "externalId", to_jsonb(fields) as fields from (
          select change, "externalId", fields, line, count(*) over (partition by change) as total,
            row_number() over (partition by change order by line, "externalId") as place
          from (${changes}) every
        ) numbered where place <= ${SHOWN_ROWS} order by change, place`,
    sampleSchema,
  );
}

function reportOf(found: readonly z.infer<typeof sampleSchema>[]): Report {
  const count = (change: Change) => found.find(row => row.change === change)?.total ?? 0;
  const sample = (change: Change) =>
    found.filter(row => row.change === change).map(({ externalId, fields }) => ({ externalId, fields }));
  return {
    counts: {
      added: count('added'),
      changed: count('changed'),
      ended: count('ended'),
      unchanged: count('unchanged'),
      absent: count('absent'),
    },
    samples: {
      added: sample('added'),
      changed: sample('changed'),
      ended: sample('ended'),
      absent: sample('absent'),
    },
    errors: [],
    errorsTotal: 0,
  };
}
