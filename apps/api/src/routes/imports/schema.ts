import { z } from '@hono/zod-openapi';
import { IMPORT_KINDS, IMPORT_STATUSES } from '@lifang/core';
import { id, idText, instant, listQuery } from '../../openapi/parts.ts';

const kind = z.enum(IMPORT_KINDS).openapi({ description: 'What the file holds.' });

const sample = z.object({ externalId: z.string(), fields: z.array(z.string()) }).openapi('ImportSample', {
  description: 'A row of the file, and the columns that differ. Values are never shown.',
});

const reportSchema = z
  .object({
    counts: z.object({
      added: z.number().int(),
      changed: z.number().int(),
      ended: z.number().int().openapi({ description: 'Now have a last day.' }),
      unchanged: z.number().int(),
      absent: z
        .number()
        .int()
        .openapi({ description: 'Stored, and not in the file. They stay as they are.' }),
    }),
    samples: z.object({
      added: z.array(sample),
      changed: z.array(sample),
      ended: z.array(sample),
      absent: z.array(sample),
    }),
    errors: z
      .array(z.object({ line: z.number().int(), column: z.string(), reason: z.string() }))
      .openapi({ description: 'Everything wrong with the file, by line; at most 1000 are shown.' }),
    errorsTotal: z.number().int(),
  })
  .openapi('ImportReport');

export const importSchema = z
  .object({
    id: idText,
    kind,
    dryRun: z.boolean(),
    status: z.enum(IMPORT_STATUSES),
    rows: z.number().int().openapi({ description: 'Rows in the file.' }),
    progress: z.number().int().openapi({ description: 'Rows dealt with in the present phase.' }),
    report: reportSchema.nullable().openapi({ description: 'Null until the file has been checked.' }),
    failure: z.string().nullable().openapi({ description: 'The code of the problem that made it fail.' }),
    contentHash: z.string().openapi({ description: 'SHA-256 of the file, hex.' }),
    requestedBy: idText,
    createdAt: instant,
    finishedAt: instant.nullable(),
  })
  .openapi('Import');

export const importPath = z.object({ id: id('import') });
export const templatePath = z.object({ kind });
export const listImportsQuery = z.object({ ...listQuery, kind: kind.optional() }).strict();
export const createImportQuery = z
  .object({
    kind,
    dryRun: z
      .enum(['true', 'false'])
      .optional()
      .openapi({ description: 'Only tell what the file would change.' }),
  })
  .strict();
