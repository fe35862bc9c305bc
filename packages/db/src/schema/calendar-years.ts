import { sql } from 'drizzle-orm';
import { check, integer, jsonb, pgTable, text } from 'drizzle-orm/pg-core';
import { instant, ref } from './columns.ts';

/** Years of working days the operator loaded for every tenant, each load a row. Reached by entry functions alone. */
export const calendarYears = pgTable(
  'calendar_years',
  {
    revision: integer('revision').primaryKey(),
    year: integer('year').notNull(),
    /** The days off as announced, `YYYY-MM-DD`, weekends among them or not. */
    holidays: jsonb('holidays').$type<readonly string[]>().notNull(),
    /** The weekend days worked instead. */
    workingWeekends: jsonb('working_weekends').$type<readonly string[]>().notNull(),
    /** The document that announced it. */
    source: text('source').notNull(),
    loadedBy: ref<'operator'>('loaded_by').notNull(),
    loadedAt: instant('loaded_at').notNull(),
  },
  t => [
    check('calendar_years_year', sql`${t.year} between 1950 and 2999`),
    check('calendar_years_source', sql`${t.source} <> ''`),
  ],
);
