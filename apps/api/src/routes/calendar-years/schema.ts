import { z } from '@hono/zod-openapi';
import { day, instant, shortText } from '../../openapi/parts.ts';

export const calendarYearSchema = z
  .object({
    year: z.number().int(),
    provisional: z.boolean().openapi({
      description: 'Whether nobody has announced it: what reaches into it is provisional, and never overdue.',
    }),
    restWeekdays: z.array(day).openapi({ description: 'Mondays to Fridays on which nobody works.' }),
    workingWeekends: z
      .array(day)
      .openapi({ description: 'Saturdays and Sundays on which everybody works instead.' }),
    source: z.string().nullable().openapi({
      description: 'The document that announced it; null where it came with the release.',
    }),
    loadedAt: instant.nullable(),
  })
  .openapi('CalendarYear');

const count = z.number().int();

export const loadedCalendarYearSchema = calendarYearSchema
  .extend({
    tenants: z.object({
      recounted: count,
      behind: count.openapi({
        description: 'Still to be recounted: the schedule sees to them within a minute.',
      }),
    }),
    moved: z
      .object({ cases: count, duties: count, notices: count })
      .openapi({ description: 'What ends on another day than before, in the tenants that were recounted.' }),
  })
  .openapi('LoadedCalendarYear');

/** More days than any year has had off or made up for. */
const MOST_DAYS = 120;

export const loadCalendarYearBody = z
  .object({
    source: shortText(200).openapi({
      description: 'The document that announces it, with its number.',
      example: '国办发明电〔2026〕7号',
    }),
    holidays: z.array(day).min(1).max(MOST_DAYS).openapi({
      description: 'Every day off as announced; the Saturdays and Sundays among them may be listed or not.',
    }),
    workingWeekends: z
      .array(day)
      .max(MOST_DAYS)
      .openapi({ description: 'The Saturdays and Sundays worked to make up for them.' }),
  })
  .strict()
  .openapi('LoadCalendarYear');

export const calendarYearPath = z.object({
  year: z.coerce
    .number()
    .int()
    .min(1950)
    .max(2999)
    .openapi({ description: 'The year: next year at the latest.', example: 2027 }),
});
