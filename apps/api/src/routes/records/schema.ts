import { z } from '@hono/zod-openapi';
import { says } from '../../http/issues.ts';
import { found, keepBecause } from '../../openapi/kept.ts';
import { day, externalId, id, idText, instant, kindName, listQuery, shortText } from '../../openapi/parts.ts';

const subjectSchema = z.union([
  z.object({ personId: idText }),
  z.object({ householdId: idText }),
  z.object({ unitId: idText }),
]);

export const recordSchema = z
  .object({
    id: idText,
    kind: kindName.openapi({ example: 'sample.help-ledger' }),
    externalId: z.string().nullable(),
    on: day,
    byUnitId: idText.openapi({ description: 'The unit that keeps the register.' }),
    about: z.array(subjectSchema),
    data: z.record(z.string(), z.unknown()),
    status: z.enum(['kept', 'withdrawn', 'superseded']),
    ...found,
    reason: z.string().nullable(),
    version: z.number().int(),
    recordedAt: instant,
  })
  .openapi('Record');

export const recordWithHistorySchema = recordSchema
  .extend({
    history: z
      .array(recordSchema)
      .openapi({ description: 'What stood before each correction, latest first.' }),
  })
  .openapi('RecordWithHistory');

export const recordPath = z.object({ id: id('record') });

const about = z
  .array(
    z.union([
      z.object({ personId: id('person') }).strict(),
      z.object({ householdId: id('household') }).strict(),
      z.object({ unitId: id('unit') }).strict(),
    ]),
  )
  .max(100)
  .refine(
    subjects => new Set(subjects.flatMap(subject => Object.values(subject))).size === subjects.length,
    says({ zh: '有人重复', en: 'names somebody twice' }),
  );
const data = z.record(z.string().max(100), z.unknown());

export const keepRecordBody = z
  .object({
    kind: kindName,
    on: day.optional().openapi({ description: 'The day it is of; today when absent, never the future.' }),
    byUnitId: id('unit').openapi({ description: 'The unit that keeps the register.' }),
    about: about.default([]).openapi({ description: 'Whom it is about.' }),
    data: data.default({}).openapi({ description: 'The fields of its kind.' }),
    externalId: externalId.optional(),
    reason: keepBecause,
  })
  .strict()
  .openapi('KeepRecord');

export const keepRecordsBody = z
  .object({ items: z.array(keepRecordBody).min(1).max(500) })
  .strict()
  .openapi('KeepRecords');

export const correctRecordBody = z
  .object({
    on: day.optional(),
    byUnitId: id('unit').optional(),
    about: about.optional(),
    data: data
      .optional()
      .openapi({ description: 'In place of what it says; a sensitive value that is not mentioned stays.' }),
    reason: shortText(1000).openapi({ description: 'Why what stood before was wrong.' }),
  })
  .strict()
  .openapi('CorrectRecord');

export const withdrawRecordBody = z
  .object({ reason: shortText(1000) })
  .strict()
  .openapi('WithdrawRecord');

export const revealRecordBody = z
  .object({
    fields: z
      .array(z.string().max(100))
      .min(1)
      .max(100)
      .openapi({ description: 'Names of sensitive fields of its kind.' }),
    purpose: shortText(200).openapi({
      description: 'What the values are needed for; kept in the audit.',
    }),
  })
  .strict()
  .openapi('RevealRecord');

export const revealedRecordSchema = z
  .object({ id: idText, data: z.record(z.string(), z.unknown()) })
  .openapi('RevealedRecord');

export const listRecordsQuery = z
  .object({
    ...listQuery,
    kind: kindName.optional(),
    externalId: externalId.optional(),
    aboutId: id('other').optional().openapi({ description: 'A person, household or unit it is about.' }),
    byUnitId: id('unit').optional(),
    from: day.optional(),
    to: day.optional(),
    status: z.enum(['kept', 'withdrawn']).optional(),
  })
  .strict();
