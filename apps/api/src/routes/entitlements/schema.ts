import { z } from '@hono/zod-openapi';
import { MEASURES } from '@lifang/policy';
import { day, id, idText, kindName, listQuery } from '../../openapi/parts.ts';

const unit = z.object({ id: idText, name: z.string() });

export const entitlementSchema = z
  .object({
    rule: z.string().openapi({ example: 'sample-forms.activity-money' }),
    title: z.string(),
    clauses: z.array(z.string()),
    reading: z.string().nullable(),
    policy: z.object({
      slug: z.string(),
      encoding: z.string(),
      document: z.string(),
      number: z.string().nullable(),
    }),
    unit,
    paidTo: unit.nullable().openapi({ description: 'Who is paid; null where nobody is.' }),
    asOf: day,
    period: z.string().nullable(),
    gives: z.enum(MEASURES),
    status: z.enum(['determined', 'undetermined', 'not-applicable']).openapi({
      description:
        'Undetermined: it waits for what stands in `awaits`. Not applicable: the formula has nothing to say here.',
    }),
    amount: z.string().nullable().openapi({
      description: 'Exact: whole fen, square metres, or a number.',
      example: '500000',
    }),
    computed: z.string().openapi({ description: 'How it is worked out, in words.' }),
    facts: z.array(
      z.object({ title: z.string(), value: z.string().nullable(), from: day.nullable(), to: day }),
    ),
    settings: z.array(
      z.object({ name: z.string(), title: z.string(), value: z.unknown(), from: day.nullable() }),
    ),
    awaits: z
      .array(
        z.object({
          what: z.enum(['setting', 'figure']),
          name: z.string(),
          title: z.string(),
          clauses: z.array(z.string()),
        }),
      )
      .openapi({ description: 'What is missing, by which clause.' }),
    paid: z
      .object({ entryId: idText, amount: z.number().int(), on: day })
      .nullable()
      .openapi({ description: 'The entry that paid it.' }),
  })
  .openapi('Entitlement');

export const listEntitlementsQuery = z
  .object({
    ...listQuery,
    asOf: day
      .optional()
      .openapi({ description: 'The day asked about, over what is known now; today when absent.' }),
    rule: kindName.optional(),
    clause: z.string().max(60).optional().openapi({ description: 'A clause number.' }),
    unitId: id('unit').optional(),
    withinId: id('unit').optional().openapi({ description: 'The unit and everything below it.' }),
  })
  .strict();
