import { z } from '@hono/zod-openapi';
import { found, keepBecause, keptBecause } from '../../openapi/kept.ts';
import { day, externalId, id, idText, kindName, listQuery, shortText } from '../../openapi/parts.ts';

export const awardSchema = z
  .object({
    id: idText,
    kind: kindName.openapi({ example: 'sample.good-neighbour' }),
    externalId: z.string().nullable(),
    personId: idText.nullable(),
    householdId: idText.nullable(),
    unitId: idText
      .nullable()
      .openapi({ description: 'Exactly one of personId, householdId and unitId is set.' }),
    byUnitId: idText.openapi({ description: 'The unit that granted it.' }),
    from: day,
    to: day.nullable().openapi({ description: 'The last day; null while none is known.' }),
    data: z.record(z.string(), z.unknown()),
    revokedOn: day.nullable().openapi({ description: 'The day it was taken back; null when it was not.' }),
    reason: z.string().nullable().openapi({ description: 'Why it was taken back.' }),
    keptBecause,
    ...found,
    version: z.number().int(),
  })
  .openapi('Award');

export const awardPath = z.object({ id: id('award') });

export const listAwardsQuery = z
  .object({
    ...listQuery,
    kind: kindName.optional(),
    personId: id('person').optional(),
    householdId: id('household').optional(),
    unitId: id('unit').optional(),
    byUnitId: id('unit').optional(),
    withinId: id('unit').optional().openapi({ description: 'Those in the unit and everything below it.' }),
    externalId: externalId.optional(),
    asOf: day.optional().openapi({ description: 'The day asked about; today when absent.' }),
  })
  .strict();

export const grantAwardBody = z
  .object({
    kind: kindName,
    personId: id('person').optional(),
    householdId: id('household').optional(),
    unitId: id('unit').optional(),
    byUnitId: id('unit').openapi({ description: 'The unit that granted it.' }),
    from: day,
    to: day.optional().openapi({ description: 'The last day, when it is known already; it may lie ahead.' }),
    externalId: externalId.optional(),
    data: z.record(z.string().max(100), z.unknown()).optional(),
    reason: keepBecause,
  })
  .strict()
  .openapi('GrantAward');

export const revokeAwardBody = z
  .object({ on: day.openapi({ description: 'The last day it is held.' }), reason: shortText(1000) })
  .strict()
  .openapi('RevokeAward');
