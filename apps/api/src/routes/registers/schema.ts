import { z } from '@hono/zod-openapi';
import { day, id, idText } from '../../openapi/parts.ts';
import { pageLanguage } from '../../pages/serve.ts';
import {
  documentSchema,
  dutyCounts,
  dutyName,
  eventCountsSchema,
  periodSchema,
  unitHeaderSchema,
} from '../reports/schema.ts';

export const registerPath = z.object({ unitId: id('unit') });

export const registerQuery = z
  .object({
    period: z.string().max(10).openapi({
      description: '`2026`, `2026-H1`, `2026-Q1`, `2026-03` or `2026-03-04`.',
      example: '2026-03',
    }),
  })
  .strict();

export const registerPageQuery = registerQuery.extend({ lang: pageLanguage }).strict();

const lineSchema = z.object({
  id: idText,
  on: day,
  about: z
    .array(z.object({ noun: z.enum(['person', 'household', 'unit']), id: idText, name: z.string() }))
    .openapi({ description: 'Whom it was about, masked by role.' }),
  participants: z.number().int(),
  counts: z.boolean().openapi({ description: 'Whether duties count it.' }),
  findings: z.array(z.object({ limit: z.string(), title: z.string(), consequence: z.string() })),
  notes: z
    .array(z.object({ field: z.string(), title: z.string(), text: z.string() }))
    .openapi({ description: 'What was written down, in words, masked by role.' }),
});

export const registerSchema = z
  .object({
    unit: unitHeaderSchema,
    period: periodSchema,
    asOf: day,
    over: z.boolean(),
    issuedOn: day,
    documents: z.array(documentSchema),
    kinds: z.array(eventCountsSchema.extend({ lines: z.array(lineSchema) })),
    more: z
      .boolean()
      .openapi({ description: 'Whether there are more lines than the 1000 shown; ask for shorter periods.' }),
    duties: z
      .array(z.object({ ...dutyName, ...dutyCounts }))
      .openapi({ description: 'What fell due in the period.' }),
  })
  .openapi('Register');
