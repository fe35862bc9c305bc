import { z } from '@hono/zod-openapi';
import { STATUSES } from '@lifang/engine';
import { day, id, idText, kindName, listQuery, shortText } from '../../openapi/parts.ts';

export const dutySchema = z
  .object({
    id: z.string().openapi({ description: 'Names the row in receipts and excuses.' }),
    rule: kindName,
    title: z.string().openapi({
      description:
        'What is owed; only clause numbers where the reader is not entitled to the list behind it.',
    }),
    clauses: z.array(z.string()),
    reading: z.string().nullable().openapi({ description: 'How an ambiguous clause is read.' }),
    status: z.enum(STATUSES),
    curable: z.boolean().openapi({ description: 'Whether it can still be met, late or not.' }),
    subject: z.object({
      noun: z.enum(['person', 'household', 'unit']),
      id: idText,
      name: z.string(),
      externalId: z.string().nullable(),
    }),
    owedBy: z.object({ id: idText, name: z.string() }).nullable(),
    period: z.string().openapi({ example: '2026-03' }),
    startsOn: day,
    endsOn: day.nullable(),
    dueOn: day.nullable(),
    required: z.number().int(),
    target: z.number().int().nullable(),
    done: z.number().int(),
    targetMet: z.boolean().nullable(),
    most: z.number().int().nullable().openapi({ description: 'The upper end the text gives.' }),
    aboveMost: z
      .boolean()
      .openapi({ description: 'More was done than the upper end: flagged, never refused.' }),
    provisional: z
      .boolean()
      .openapi({ description: 'It rests on a year of working days that has not been published yet.' }),
    evidence: z.object({ firstOn: day.nullable(), lastOn: day.nullable() }),
    age: z.number().int().nullable().openapi({ description: 'Days since the trigger while it is not done.' }),
    latency: z
      .number()
      .int()
      .nullable()
      .openapi({ description: 'Days from the trigger to the first thing that counted.' }),
    excuse: z.object({ reason: z.string().nullable(), approvedBy: idText, on: day }).nullable(),
  })
  .openapi('Duty');

const period = z
  .string()
  .max(10)
  .openapi({ description: '`2026`, `2026-H1`, `2026-Q1`, `2026-03` or `2026-03-04`.', example: '2026-03' });
const clause = z.string().max(60).openapi({ description: 'A clause number.' });

const selection = {
  asOf: day
    .optional()
    .openapi({ description: 'The day asked about, over what is known now; today when absent.' }),
  rule: kindName.optional(),
  clause: clause.optional(),
  withinId: id('unit').optional().openapi({ description: 'The unit and everything below it.' }),
  period: period.optional(),
};

/** Whether only what the actor owes is asked for. */
export const mineQuery = {
  mine: z
    .enum(['true', 'false'])
    .transform(text => text === 'true')
    .optional()
    .openapi({ type: 'string', description: 'Only what I owe, by the positions I hold.' }),
};

export const listDutiesQuery = z
  .object({
    ...listQuery,
    ...selection,
    ...mineQuery,
    subjectId: id('other').optional().openapi({ description: 'A person, household or unit.' }),
    status: z
      .string()
      .max(100)
      .transform(text => text.split(','))
      .pipe(z.array(z.enum(STATUSES)))
      .optional()
      .openapi({
        type: 'string',
        description: 'One or several, separated by commas. Absent: what can still be done.',
        example: 'due,overdue',
      }),
  })
  .strict();

export const complianceQuery = z
  .object({
    ...listQuery,
    ...selection,
    level: kindName
      .optional()
      .openapi({ description: 'The kind of unit to count by; who owes each duty when absent.' }),
  })
  .strict();

export const complianceSchema = z
  .object({
    rule: kindName,
    title: z.string(),
    clauses: z.array(z.string()),
    period: z.string(),
    unit: z.object({ id: idText, name: z.string() }).nullable(),
    owed: z.number().int(),
    compliant: z.number().int(),
    targetMet: z.number().int(),
    due: z.number().int(),
    overdue: z.number().int(),
    open: z.number().int(),
    waived: z.number().int(),
    excused: z.number().int(),
    rate: z.object({ numerator: z.number().int(), denominator: z.number().int() }).nullable(),
  })
  .openapi('Compliance');

export const dutyPath = z.object({ id: z.string().max(250) });
export const reasonBody = z
  .object({ reason: shortText(1000) })
  .strict()
  .openapi('Reason');

export const excuseSchema = z
  .object({ id: idText, dutyId: z.string(), reason: z.string(), excusedOn: day })
  .openapi('Excuse');

const reachedUnit = z.object({ id: idText, name: z.string() });

const reachSchema = z
  .object({
    missed: z
      .array(reachedUnit)
      .openapi({ description: 'Somebody holds the position there; nobody was invited.' }),
    vacant: z.array(reachedUnit).openapi({ description: 'Nobody holds it there, so nobody is required.' }),
  })
  .openapi('Reach');

export const receiptSchema = z
  .object({
    duty: dutySchema,
    policy: z.object({
      slug: z.string(),
      encoding: z.string(),
      document: z.string(),
      number: z.string().nullable(),
      effectiveFrom: day,
    }),
    rule: z.object({
      rule: z.string(),
      english: z.string(),
      clauses: z.array(z.string()),
      reading: z.string().nullable(),
    }),
    standings: z.array(z.object({ kind: kindName, from: day, to: day.nullable() })),
    events: z.array(
      z.object({
        id: idText,
        noun: z.enum(['event', 'record', 'appointment', 'place', 'award']),
        kind: kindName,
        on: day,
        verdict: z.enum([
          'counted',
          'same-day',
          'outside',
          'withdrawn',
          'superseded',
          'void',
          'not-reached',
          'not-matching',
        ]),
        by: z.string().nullable().openapi({ description: 'The limit that voids it.' }),
        flags: z.array(z.string()),
        reach: reachSchema
          .nullable()
          .openapi({ description: 'For a duty that one event must reach all with.' }),
      }),
    ),
    settings: z.array(
      z.object({
        name: z.string(),
        value: z.unknown(),
        from: day.nullable(),
        provenance: z.enum(['tenant', 'default']),
      }),
    ),
    asOf: day,
  })
  .openapi('Receipt');
