import { z } from '@hono/zod-openapi';
import { found, keepBecause, keptBecause } from '../../openapi/kept.ts';
import { day, externalId, id, idText, kindName, listQuery, shortText } from '../../openapi/parts.ts';
import { appointmentSchema } from '../appointments/schema.ts';

const data = z.record(z.string().max(100), z.unknown());

export const groupSchema = z
  .object({
    id: idText,
    kind: kindName.openapi({ example: 'sample.aid-team' }),
    externalId: z.string().nullable(),
    name: z.string(),
    unitId: idText.openapi({ description: 'The unit it stands in.' }),
    from: day,
    to: day.nullable().openapi({ description: 'Its last day; null while it has none.' }),
    constitutedOn: day
      .nullable()
      .openapi({ description: 'The day it was declared complete; null while it is being formed.' }),
    data: z.record(z.string(), z.unknown()),
    reason: keptBecause,
    ...found,
    version: z.number().int(),
  })
  .openapi('Group');

export const groupWholeSchema = groupSchema
  .extend({
    members: z.array(appointmentSchema).openapi({ description: 'Who sits in it on the day asked about.' }),
  })
  .openapi('GroupWhole');

export const groupPath = z.object({ id: id('group') });

const asOf = day.optional().openapi({ description: 'The day asked about; today when absent.' });

export const groupQuery = z.object({ asOf }).strict();

export const listGroupsQuery = z
  .object({
    ...listQuery,
    kind: kindName.optional(),
    unitId: id('unit').optional(),
    withinId: id('unit').optional().openapi({ description: 'Those in the unit and everything below it.' }),
    externalId: externalId.optional(),
    asOf,
  })
  .strict();

export const createGroupBody = z
  .object({
    kind: kindName,
    name: shortText(200),
    unitId: id('unit'),
    from: day,
    externalId: externalId.optional(),
    data: data.optional(),
  })
  .strict()
  .openapi('CreateGroup');

export const updateGroupBody = z
  .object({
    name: shortText(200).optional(),
    externalId: externalId.nullable().optional(),
    data: data.optional(),
  })
  .strict()
  .openapi('UpdateGroup');

export const constituteGroupBody = z
  .object({
    on: day.openapi({ description: 'The day from which it is complete; limits judge it as it sits then.' }),
    reason: keepBecause,
  })
  .strict()
  .openapi('ConstituteGroup');

export const dissolveGroupBody = z
  .object({ on: day.openapi({ description: 'Its last day; the seats in it end too.' }) })
  .strict()
  .openapi('DissolveGroup');
