import { z } from '@hono/zod-openapi';
import { day, id, kindName } from '../../openapi/parts.ts';
import { pageLanguage } from '../../pages/serve.ts';
import { mineQuery } from '../duties/schema.ts';
import { dutyName } from '../reports/schema.ts';

export const calendarQuery = z
  .object({
    from: day.openapi({ description: 'The first day.' }),
    to: day.openapi({ description: 'The last day; at most 400 days later.' }),
    withinId: id('unit').optional().openapi({ description: 'The unit and everything below it.' }),
    ...mineQuery,
    level: kindName
      .optional()
      .openapi({ description: 'A kind of unit above my positions: all that is owed within.' }),
  })
  .strict();

const count = z.number().int();

export const calendarSchema = z
  .object({
    from: day,
    to: day,
    asOf: day.openapi({ description: 'How things stand: always today.' }),
    items: z.array(
      z.object({
        day,
        entries: z.array(
          z.object({
            ...dutyName,
            done: count,
            left: count.openapi({ description: 'Still to be done by that day.' }),
            overdue: count,
            ahead: count.openapi({
              description: 'Of periods that have not begun: as many as the lists hold now.',
            }),
          }),
        ),
      }),
    ),
  })
  .openapi('Calendar');

export const feedPath = z.object({
  tenantSlug: z.string().max(63),
  file: z.string().max(200).openapi({ description: 'The token, then `.ics`.', example: 'token.ics' }),
});

export const feedQuery = z.object({ lang: pageLanguage }).strict();
