import { z } from '@hono/zod-openapi';
import { day, externalId, id, idText, kindName, listQuery, shortText } from '../../openapi/parts.ts';

const unit = {
  id: idText,
  kind: kindName,
  externalId: z.string().nullable(),
  name: z.string(),
  parentId: idText
    .nullable()
    .openapi({ description: 'Under which unit it stands on the day asked about; null at the root.' }),
  from: day,
  to: day.nullable().openapi({ description: 'Its last day; null while it has none.' }),
  successorId: idText
    .nullable()
    .openapi({ description: 'The unit that took over what was in it when it closed.' }),
  data: z.record(z.string(), z.unknown()),
  version: z.number().int(),
};

export const unitSchema = z.object(unit).openapi('Unit');

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

const count = z.number().int();

export const closedUnitSchema = z
  .object({
    ...unit,
    moved: z.object({
      units: count,
      households: count,
      people: count,
      appointmentsEnded: count,
      appointmentsCarried: count,
      groupsDissolved: count,
      places: count,
      events: count.openapi({ description: 'Recorded for later days, held by the unit or about it.' }),
      cases: count.openapi({ description: 'Open ones, of the unit or about it.' }),
      grants: count.openapi({
        description: 'Roles over the unit. They stay, and give nothing over its successor.',
      }),
    }),
  })
  .openapi('ClosedUnit');

const carrying = {
  carryAppointments: z.array(kindName).max(50).optional().openapi({
    description: 'Positions whose holders hold them in the successor from the next day; all others end.',
  }),
  reason: shortText(1000)
    .optional()
    .openapi({ description: 'Why a position should go on in spite of a warning.' }),
};

export const closeUnitBody = z
  .object({
    on: day.openapi({ description: 'Its last day.' }),
    successorId: id('unit').optional().openapi({
      description: 'Takes over what is in it from the next day. Left out only for an empty unit.',
    }),
    ...carrying,
  })
  .strict()
  .openapi('CloseUnit');

export const mergeUnitBody = z
  .object({
    intoId: id('unit').openapi({ description: 'The unit of the same kind that takes it over.' }),
    on: day.openapi({ description: 'Its last day.' }),
    ...carrying,
  })
  .strict()
  .openapi('MergeUnit');

export const splitUnitBody = z
  .object({
    on: day.openapi({ description: 'The first day of the new units.' }),
    parts: z
      .array(
        z
          .object({
            name: shortText(200),
            externalId: externalId.optional(),
            data: z.record(z.string(), z.unknown()).optional(),
            householdIds: z
              .array(id('household'))
              .max(10_000)
              .optional()
              .openapi({ description: 'They go with everybody who lives in them.' }),
            unitIds: z
              .array(id('unit'))
              .max(1_000)
              .optional()
              .openapi({ description: 'They go with everything below them.' }),
          })
          .strict(),
      )
      .min(1)
      .max(50),
  })
  .strict()
  .openapi('SplitUnit');

export const splitUnitsSchema = z
  .object({
    unit: unitSchema,
    parts: z.array(unitSchema).openapi({ description: 'The new units, in the order given.' }),
    moved: z.object({ units: count, households: count, people: count, places: count }),
  })
  .openapi('SplitUnits');
