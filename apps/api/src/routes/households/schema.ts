import { z } from '@hono/zod-openapi';
import { day, externalId, id, idText, kindName, listQuery, shortText } from '../../openapi/parts.ts';
import { membershipSchema } from '../categories/schema.ts';

const household = {
  id: idText,
  externalId: z.string().nullable(),
  address: z
    .string()
    .nullable()
    .openapi({ description: 'Personal: null for roles that may not see it.', example: '幸福路1号101室' }),
  unitId: idText
    .nullable()
    .openapi({ description: 'Where it lives on the day asked about; null when it does not live here then.' }),
  from: day.nullable().openapi({ description: 'Since when it lives there.' }),
  to: day.nullable().openapi({ description: 'Its last day there; null while it goes on.' }),
  version: z.number().int(),
};

export const householdSchema = z.object(household).openapi('Household');

export const householdWholeSchema = z
  .object({
    ...household,
    members: z
      .array(z.object({ id: idText, name: z.string().openapi({ description: 'Personal: masked by role.' }) }))
      .openapi({ description: 'Who lives in it on the day asked about.' }),
    categories: z.array(membershipSchema).openapi({ description: 'The lists it is on on that day.' }),
  })
  .openapi('HouseholdWhole');

export const householdPath = z.object({ id: id('household') });

export const listHouseholdsQuery = z
  .object({
    ...listQuery,
    withinId: id('unit').optional().openapi({ description: 'The unit and everything below it.' }),
    category: kindName.optional().openapi({ description: 'A list they are on on the day asked about.' }),
    externalId: externalId.optional(),
    asOf: day.optional().openapi({ description: 'The day asked about; today when absent.' }),
  })
  .strict();

export const createHouseholdBody = z
  .object({
    externalId: externalId.optional(),
    address: shortText(500),
    unitId: id('unit'),
    from: day.openapi({ description: 'The first day it lives there.' }),
  })
  .strict()
  .openapi('CreateHousehold');

export const updateHouseholdBody = z
  .object({ address: shortText(500).optional(), externalId: externalId.nullable().optional() })
  .strict()
  .openapi('UpdateHousehold');

export const moveHouseholdBody = z
  .object({ unitId: id('unit'), on: day.openapi({ description: 'The first day in the new unit.' }) })
  .strict()
  .openapi('MoveHousehold');

export const leaveHouseholdBody = z
  .object({ on: day.openapi({ description: 'Its last day in the tenant; its members leave too.' }) })
  .strict()
  .openapi('LeaveHousehold');
