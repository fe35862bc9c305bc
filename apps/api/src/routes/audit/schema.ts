import { z } from '@hono/zod-openapi';
import { says } from '../../http/issues.ts';
import { day, id, idText, instant, listQuery } from '../../openapi/parts.ts';

export const auditRowSchema = z
  .object({
    seq: z.number().int(),
    at: instant,
    actorId: idText.nullable(),
    actorKind: z.string().openapi({ description: '`user`, `api-key`, `operator` or `system`.' }),
    action: z.string().openapi({ example: 'units.create' }),
    noun: z.string(),
    targetId: idText.nullable(),
    requestId: z.string().nullable(),
    detail: z
      .record(z.string(), z.unknown())
      .openapi({ description: 'Names, counts and hashes; never a personal value.' }),
    hash: z.string().openapi({ description: 'SHA-256 over this row and the hash before it.' }),
  })
  .openapi('AuditRow');

export const listAuditQuery = z
  .object({
    ...listQuery,
    noun: z
      .string()
      .max(40)
      .regex(/^[a-z-]+$/, says({ zh: '须为小写的对象名', en: 'a noun in lower case' }))
      .optional(),
    action: z
      .string()
      .max(60)
      .regex(
        /^[a-z-]+\.[a-z-]+$/,
        says({ zh: '须为操作名，如 events.record', en: 'an operation such as events.record' }),
      )
      .optional()
      .openapi({ example: 'events.record' }),
    targetId: id('other').optional(),
    actorId: id('other').optional(),
    from: day.optional().openapi({ description: 'The first day, in Shanghai.' }),
    to: day.optional().openapi({ description: 'The last day.' }),
  })
  .strict();

export const auditVerdictSchema = z
  .object({
    rows: z.number().int(),
    firstBreak: z.number().int().nullable().openapi({
      description: 'The first row that does not follow from the one before it; null when all do.',
    }),
  })
  .openapi('AuditVerdict');
