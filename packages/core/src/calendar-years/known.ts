import { type Db, rows } from '@lifang/db';
import { sql } from 'drizzle-orm';
import { z } from 'zod';

const days = z.string().transform(text => z.array(z.string()).parse(JSON.parse(text)));
const number = z.coerce.number();

const knownSchema = z.object({
  year: number,
  holidays: days,
  workingWeekends: days,
  source: z.string(),
  loadedAt: z.string(),
  revision: number,
});

/** A year as it was loaded last, and which load of all that was. */
export type KnownYear = z.infer<typeof knownSchema>;

/** The years loaded so far, in their order. */
export const knownYears = (db: Db) =>
  rows(
    db,
    sql`select year, holidays::text as holidays, working_weekends::text as "workingWeekends", source, loaded_at as "loadedAt", revision
        from calendar_years_known() order by year`,
    knownSchema,
  );
