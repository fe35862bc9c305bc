import { z } from '@hono/zod-openapi';
import { says } from '../../http/issues.ts';
import { found, keepBecause, keptBecause } from '../../openapi/kept.ts';
import { day, externalId, id, idText, kindName, listQuery, shortText } from '../../openapi/parts.ts';

const to = day.nullable().openapi({ description: 'The last day of its window; null while it has none.' });

export const noticeSchema = z
  .object({
    id: idText,
    kind: kindName.openapi({ example: 'sample.award-result' }),
    externalId: z.string().nullable(),
    byUnitId: idText.openapi({ description: 'The unit that publishes it.' }),
    from: day,
    to,
    data: z.record(z.string(), z.unknown()),
    shows: z.array(z.string()).openapi({ description: 'Names of the fields the public sees.' }),
    takenDownOn: day
      .nullable()
      .openapi({ description: 'The day it was taken down before its time; null when it was not.' }),
    reason: z.string().nullable().openapi({ description: 'Why it was taken down.' }),
    keptBecause,
    ...found,
    version: z.number().int(),
  })
  .openapi('Notice');

export const noticePath = z.object({ id: id('notice') });

export const listNoticesQuery = z
  .object({
    ...listQuery,
    kind: kindName.optional(),
    byUnitId: id('unit').optional(),
    withinId: id('unit').optional().openapi({ description: 'Those in the unit and everything below it.' }),
    externalId: externalId.optional(),
    asOf: day
      .optional()
      .openapi({ description: 'Those whose window holds this day; all of them when absent.' }),
    takenDown: z
      .enum(['true', 'false'])
      .transform(text => text === 'true')
      .optional()
      .openapi({ description: 'Those that were taken down, or those that were not.' }),
  })
  .strict();

export const publishNoticeBody = z
  .object({
    kind: kindName,
    byUnitId: id('unit').openapi({ description: 'The unit that publishes it.' }),
    from: day.openapi({ description: 'The first day of its window; it may lie ahead.' }),
    to: day.optional().openapi({ description: 'The last day, when it is known already; it may lie ahead.' }),
    externalId: externalId.optional(),
    data: z.record(z.string().max(100), z.unknown()).optional(),
    reason: keepBecause,
  })
  .strict()
  .openapi('PublishNotice');

export const takeDownNoticeBody = z
  .object({ reason: shortText(1000) })
  .strict()
  .openapi('TakeDownNotice');

export const publishedNoticeSchema = z
  .object({
    id: idText,
    kind: kindName,
    title: z.string().openapi({ description: 'What sort of notice it is, in the reader’s language.' }),
    by: z.string().openapi({ description: 'The name of the unit that publishes it.' }),
    from: day,
    to,
    shown: z
      .array(z.object({ name: z.string(), title: z.string(), value: z.unknown() }))
      .openapi({ description: 'What its kind shows, and nothing else.' }),
  })
  .openapi('PublishedNotice');

export const publishedPath = z.object({
  tenantSlug: z
    .string()
    .regex(/^[a-z0-9][a-z0-9-]{0,62}$/, says({ zh: '只能是小写字母、数字和连字符', en: 'no slug' }))
    .openapi({ description: "The tenant's slug." }),
});

export const listPublishedQuery = z.object({ ...listQuery, kind: kindName.optional() }).strict();
