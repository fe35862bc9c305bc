import { z } from '@hono/zod-openapi';
import { BREACH_STATUSES } from '@lifang/core';
import { day, id, idText, kindName, listQuery } from '../../openapi/parts.ts';

const amount = z.union([z.number(), z.string()]).nullable();

export const breachSchema = z
  .object({
    id: z.string(),
    rule: z.string().openapi({ example: 'sample.team-seats' }),
    requirement: z.string().nullable().openapi({
      description: 'Its name in the limit; null where the reader is not entitled to the list behind it.',
    }),
    title: z.string().openapi({ description: 'What must hold; then only the clause numbers.' }),
    clauses: z.array(z.string()),
    reading: z.string().nullable().openapi({ description: 'How an ambiguous clause is read.' }),
    status: z.enum(BREACH_STATUSES).openapi({
      description:
        '`open` goes on; `accepted` goes on, and an act that brought it about was kept with a reason; `healed` is over.',
    }),
    subject: z
      .object({
        noun: z.enum(['appointment', 'group', 'place', 'unit']),
        kind: kindName,
        id: idText,
        name: z.string(),
      })
      .openapi({ description: 'What it is found in; an appointment goes by the name of whoever holds it.' }),
    personId: idText.nullable().openapi({ description: 'For an appointment: whoever holds it.' }),
    unit: z.object({ id: idText, name: z.string() }),
    found: amount.openapi({
      description: 'What there was on the last day of it, or on the day asked about.',
    }),
    needed: amount,
    since: day.openapi({ description: 'The first day on which it did not hold.' }),
    until: day.nullable().openapi({ description: 'The last one; null while it goes on.' }),
    cure: z.string().openapi({ description: 'How it is put right.' }),
  })
  .openapi('Breach');

export const listBreachesQuery = z
  .object({
    ...listQuery,
    asOf: day
      .optional()
      .openapi({ description: 'The day asked about, over what is known now; today when absent.' }),
    rule: kindName.optional(),
    clause: z.string().max(60).optional().openapi({ description: 'A clause number.' }),
    withinId: id('unit').optional().openapi({ description: 'The unit and everything below it.' }),
    subjectId: id('other').optional().openapi({ description: 'An appointment, group, place or unit.' }),
    status: z
      .string()
      .max(40)
      .transform(text => text.split(','))
      .pipe(z.array(z.enum(BREACH_STATUSES)))
      .optional()
      .openapi({
        type: 'string',
        description: 'One or several, separated by commas. Absent: what goes on, accepted or not.',
        example: 'open,healed',
      }),
  })
  .strict();
