import { z } from '@hono/zod-openapi';
import { FLOWS } from '@lifang/policy';
import { day, externalId, id, idText, kindName, listQuery, shortText } from '../../openapi/parts.ts';

const FUND = 'sample-forms.activity-fund';
const fen = z
  .number()
  .int()
  .min(1)
  .max(Number.MAX_SAFE_INTEGER)
  .openapi({ example: 500_000, description: 'Whole fen.' });
const flow = z.enum(FLOWS).openapi({
  description:
    '`budget`: granted to the book. `spending`: out of it. `allocation`: given on to the book another unit keeps.',
});

export const entrySchema = z
  .object({
    id: idText,
    kind: kindName.openapi({ example: FUND }),
    externalId: z.string().nullable(),
    byUnitId: idText.openapi({ description: 'Whose book it stands in.' }),
    flow,
    amount: z.number().int(),
    on: day,
    purpose: z.string().nullable(),
    toUnitId: idText.nullable().openapi({ description: 'For an allocation: whose book it goes to.' }),
    document: z.string().nullable(),
    note: z.string().nullable(),
    pays: z
      .object({
        rule: z.string(),
        unitId: idText,
        receipt: z.unknown().openapi({ description: 'How the amount was found when it was paid.' }),
      })
      .nullable()
      .openapi({ description: 'The entitlement it pays.' }),
    findings: z.array(
      z.object({
        limit: z.string(),
        consequence: z.enum(['warn', 'flag', 'void']),
        missing: z.array(z.string()),
      }),
    ),
    approvedById: idText.nullable().openapi({ description: 'The unit that approved an exception.' }),
    status: z.enum(['kept', 'withdrawn', 'superseded']),
    reason: z.string().nullable(),
    version: z.number().int(),
  })
  .openapi('Entry');

export const entryWithHistorySchema = entrySchema
  .extend({
    history: z
      .array(entrySchema)
      .openapi({ description: 'What stood before each correction, latest first.' }),
  })
  .openapi('EntryWithHistory');

export const entryPath = z.object({ id: id('entry') });

export const recordEntryBody = z
  .object({
    kind: kindName.openapi({ description: 'The fund.', example: FUND }),
    byUnitId: id('unit').openapi({ description: 'Whose book it stands in.' }),
    flow,
    amount: fen,
    on: day.optional().openapi({ description: 'The day it is of; today when absent, never the future.' }),
    purpose: shortText(200)
      .optional()
      .openapi({ description: 'What it is spent on: one of the purposes of the fund, where it names any.' }),
    toUnitId: id('unit').optional().openapi({ description: 'For an allocation: whose book it goes to.' }),
    document: shortText(200)
      .optional()
      .openapi({ description: 'The document behind it; an allocation must have one.' }),
    note: shortText(1000).optional().openapi({ description: 'Remarks that name nobody.' }),
    externalId: externalId.optional(),
    pays: z
      .object({ rule: kindName, unitId: id('unit') })
      .strict()
      .optional()
      .openapi({ description: 'The entitlement it pays: exactly what its formula gives, and once.' }),
    reason: shortText(1000)
      .optional()
      .openapi({ description: 'Why the book is granted less than its floor.' }),
    approvedById: id('unit').optional().openapi({ description: 'The unit that approved an exception.' }),
  })
  .strict()
  .openapi('RecordEntry');

export const correctEntryBody = z
  .object({
    amount: fen.optional(),
    on: day.optional(),
    purpose: shortText(200).optional(),
    document: shortText(200).optional(),
    note: shortText(1000).optional(),
    approvedById: id('unit').optional(),
    reason: shortText(1000).openapi({ description: 'Why what stood before was wrong.' }),
  })
  .strict()
  .openapi('CorrectEntry');

export const withdrawEntryBody = z
  .object({ reason: shortText(1000) })
  .strict()
  .openapi('WithdrawEntry');

export const listEntriesQuery = z
  .object({
    ...listQuery,
    kind: kindName.optional().openapi({ description: 'The fund.' }),
    byUnitId: id('unit').optional(),
    withinId: id('unit').optional().openapi({ description: 'Those in the unit and everything below it.' }),
    flow: flow.optional(),
    from: day.optional(),
    to: day.optional(),
    externalId: externalId.optional(),
  })
  .strict();

export const bookSchema = z
  .object({
    kind: kindName,
    title: z.string(),
    unit: z.object({ id: idText, name: z.string() }),
    granted: z.number().int(),
    received: z.number().int().openapi({ description: 'Given on to it from the books of other units.' }),
    spent: z.number().int(),
    givenOn: z.number().int(),
    balance: z.number().int(),
  })
  .openapi('Book');

export const listBooksQuery = z
  .object({
    ...listQuery,
    kind: kindName.optional().openapi({ description: 'The fund.' }),
    withinId: id('unit').optional().openapi({ description: 'Those in the unit and everything below it.' }),
    asOf: day.optional().openapi({ description: 'Up to the end of this day; today when absent.' }),
  })
  .strict();
