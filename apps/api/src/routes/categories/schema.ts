import { z } from '@hono/zod-openapi';
import { day, externalId, id, idText, kindName, listQuery } from '../../openapi/parts.ts';

export const membershipSchema = z
  .object({
    id: idText,
    kind: kindName.openapi({ description: 'The list.', example: 'sample.living-alone' }),
    externalId: z.string().nullable(),
    personId: idText.nullable(),
    householdId: idText.nullable(),
    unitId: idText
      .nullable()
      .openapi({ description: 'Exactly one of personId, householdId and unitId is set.' }),
    from: day,
    to: day.nullable().openapi({ description: 'The last day; null while none is known.' }),
    source: z
      .enum(['entered', 'derived'])
      .openapi({ description: 'Entered by somebody, or derived from facts and kept in step with them.' }),
    version: z.number().int(),
  })
  .openapi('Membership');

export const membershipPath = z.object({ id: id('category') });

export const listCategoriesQuery = z
  .object({
    ...listQuery,
    kind: kindName.optional(),
    personId: id('person').optional(),
    householdId: id('household').optional(),
    unitId: id('unit').optional(),
    withinId: id('unit').optional().openapi({ description: 'Those in the unit and everything below it.' }),
    externalId: externalId.optional(),
    asOf: day.optional().openapi({ description: 'The day asked about; today when absent.' }),
  })
  .strict();

export const enterCategoryBody = z
  .object({
    kind: kindName,
    personId: id('person').optional(),
    householdId: id('household').optional(),
    unitId: id('unit').optional(),
    from: day,
    to: day.optional().openapi({ description: 'The last day, when it is known already; it may lie ahead.' }),
    externalId: externalId.optional(),
  })
  .strict()
  .openapi('EnterCategory');

export const endCategoryBody = z
  .object({ to: day.openapi({ description: 'The last day; it may lie ahead.' }) })
  .strict()
  .openapi('EndCategory');
