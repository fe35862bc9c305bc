import { z } from '@hono/zod-openapi';
import { day, externalId, id, idText, kindName, listQuery, shortText } from '../../openapi/parts.ts';

export const unitSchema = z
  .object({
    id: idText,
    kind: kindName,
    externalId: z.string().nullable(),
    name: z.string(),
    parentId: idText
      .nullable()
      .openapi({ description: 'Under which unit it stands on the day asked about; null at the root.' }),
    from: day,
    to: day.nullable().openapi({ description: 'Its last day; null while it has none.' }),
    data: z.record(z.string(), z.unknown()),
    version: z.number().int(),
  })
  .openapi('Unit');

export const unitPath = z.object({ id: id('unit') });

export const listUnitsQuery = z
  .object({
    ...listQuery,
    kind: kindName.optional(),
    parentId: id('unit').optional(),
    withinId: id('unit').optional().openapi({ description: 'The unit and everything below it.' }),
    externalId: externalId.optional(),
    asOf: day.optional().openapi({ description: 'The day asked about; today when absent.' }),
  })
  .strict();

export const createUnitBody = z
  .object({
    kind: kindName,
    name: shortText(200),
    externalId: externalId.optional(),
    parentId: id('unit').optional().openapi({ description: 'Left out only for a root.' }),
    from: day,
    data: z.record(z.string(), z.unknown()).optional(),
  })
  .strict()
  .openapi('CreateUnit');

export const updateUnitBody = z
  .object({
    name: shortText(200).optional(),
    externalId: externalId.nullable().optional(),
    data: z.record(z.string(), z.unknown()).optional(),
  })
  .strict()
  .openapi('UpdateUnit');

export const moveUnitBody = z
  .object({ parentId: id('unit'), on: day.openapi({ description: 'The first day under the new parent.' }) })
  .strict()
  .openapi('MoveUnit');

export const closeUnitBody = z
  .object({ on: day.openapi({ description: 'Its last day.' }) })
  .strict()
  .openapi('CloseUnit');
