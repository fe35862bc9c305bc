import { z } from '@hono/zod-openapi';
import { id, idText, instant, listQuery, shortText } from '../../openapi/parts.ts';

export const calendarTokenSchema = z
  .object({
    id: idText,
    name: z.string(),
    unitId: idText
      .nullable()
      .openapi({ description: 'The unit whose calendar it is; null: what its maker owes.' }),
    revokedAt: instant.nullable(),
    createdAt: instant,
  })
  .openapi('CalendarToken');

export const createdCalendarTokenSchema = calendarTokenSchema
  .extend({
    path: z.string().openapi({ description: "The feed's path on this installation, shown this once." }),
  })
  .openapi('CreatedCalendarToken');

export const createCalendarTokenBody = z
  .object({
    name: shortText(100),
    unitId: id('unit')
      .nullable()
      .optional()
      .openapi({ description: 'The unit whose calendar it is to be; null or absent: what I owe.' }),
  })
  .strict()
  .openapi('CreateCalendarToken');

export const calendarTokenPath = z.object({ id: id('calendarToken') });

export const listCalendarTokensQuery = z.object(listQuery).strict();
