import { z } from '@hono/zod-openapi';
import { found, keepBecause, keptBecause } from '../../openapi/kept.ts';
import { day, externalId, id, idText, kindName, listQuery, shortText } from '../../openapi/parts.ts';

const data = z.record(z.string().max(100), z.unknown());
const functions = z.array(z.string().max(100)).min(1).max(100);

export const placeSchema = z
  .object({
    id: idText,
    kind: kindName.openapi({ example: 'sample.activity-room' }),
    externalId: z.string().nullable(),
    name: z.string(),
    unitId: idText.openapi({ description: 'The unit whose place it is.' }),
    householdId: idText
      .nullable()
      .openapi({ description: 'The household in whose home it is; null when it is in nobody’s.' }),
    consent: z.boolean().openapi({ description: 'Whether that household agreed.' }),
    functions: z.array(z.string()).openapi({ description: 'What it is for.' }),
    from: day,
    to: day.nullable().openapi({ description: 'Its last day; null while it has none.' }),
    data: z.record(z.string(), z.unknown()),
    reason: keptBecause,
    ...found,
    version: z.number().int(),
  })
  .openapi('Place');

export const placePath = z.object({ id: id('place') });

export const listPlacesQuery = z
  .object({
    ...listQuery,
    kind: kindName.optional(),
    unitId: id('unit').optional(),
    withinId: id('unit').optional().openapi({ description: 'Those in the unit and everything below it.' }),
    householdId: id('household').optional(),
    function: z.string().max(100).optional().openapi({ description: 'Those that are for this.' }),
    externalId: externalId.optional(),
    asOf: day.optional().openapi({ description: 'The day asked about; today when absent.' }),
  })
  .strict();

export const openPlaceBody = z
  .object({
    kind: kindName,
    name: shortText(200),
    unitId: id('unit'),
    from: day,
    functions: functions.openapi({ description: 'What it is for.' }),
    householdId: id('household').optional().openapi({ description: 'The household in whose home it is.' }),
    consent: z.boolean().optional().openapi({ description: 'That household must agree.' }),
    externalId: externalId.optional(),
    data: data.optional(),
    reason: keepBecause,
  })
  .strict()
  .openapi('OpenPlace');

export const updatePlaceBody = z
  .object({
    name: shortText(200).optional(),
    externalId: externalId.nullable().optional(),
    functions: functions.optional(),
    data: data.optional(),
    reason: keepBecause,
  })
  .strict()
  .openapi('UpdatePlace');

export const closePlaceBody = z
  .object({ on: day.openapi({ description: 'Its last day.' }) })
  .strict()
  .openapi('ClosePlace');
