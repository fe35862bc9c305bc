import { z } from '@hono/zod-openapi';
import { day, idText, kindName } from '../../openapi/parts.ts';
import { dutySchema, listDutiesQuery } from '../duties/schema.ts';

export const myDutiesQuery = listDutiesQuery
  .omit({ mine: true, withinId: true })
  .extend({
    level: kindName
      .optional()
      .openapi({ description: 'A kind of unit above my positions: all that is owed within.' }),
  })
  .strict();

const unitSchema = z.object({ id: idText, kind: kindName, name: z.string() });

export const myDutiesSchema = z
  .object({
    positions: z.array(
      z.object({
        position: kindName,
        title: z.string(),
        english: z.string(),
        from: day,
        unit: unitSchema,
        above: z.array(unitSchema).openapi({ description: 'The units above it, the nearest first.' }),
      }),
    ),
    items: z.array(dutySchema),
    nextCursor: z.string().nullable(),
  })
  .openapi('MyDuties');
