import { z } from '@hono/zod-openapi';
import { found, keepBecause, keptBecause } from '../../openapi/kept.ts';
import { day, externalId, id, idText, kindName, listQuery } from '../../openapi/parts.ts';

export const appointmentSchema = z
  .object({
    id: idText,
    kind: kindName.openapi({ description: 'The position.', example: 'sample.helper' }),
    externalId: z.string().nullable(),
    personId: idText,
    unitId: idText.openapi({ description: 'For a seat in a group, the unit the group stands in.' }),
    groupId: idText.nullable().openapi({ description: 'The group the seat is in, if it is one.' }),
    from: day,
    to: day.nullable().openapi({ description: 'The last day; null while none is known.' }),
    reason: keptBecause,
    ...found,
    version: z.number().int(),
  })
  .openapi('Appointment');

export const appointmentPath = z.object({ id: id('appointment') });

export const listAppointmentsQuery = z
  .object({
    ...listQuery,
    kind: kindName.optional(),
    personId: id('person').optional(),
    unitId: id('unit').optional().openapi({ description: 'Seats in its groups are among them.' }),
    groupId: id('group').optional(),
    withinId: id('unit').optional().openapi({ description: 'Those in the unit and everything below it.' }),
    externalId: externalId.optional(),
    asOf: day.optional().openapi({ description: 'The day asked about; today when absent.' }),
  })
  .strict();

export const appointPersonBody = z
  .object({
    kind: kindName,
    personId: id('person'),
    unitId: id('unit').optional().openapi({ description: 'Give this for a position in a unit.' }),
    groupId: id('group').optional().openapi({ description: 'Give this for a seat in a group.' }),
    from: day,
    to: day.optional().openapi({ description: 'The last day, when it is known already; it may lie ahead.' }),
    externalId: externalId.optional(),
    reason: keepBecause,
  })
  .strict()
  .openapi('AppointPerson');

export const endAppointmentBody = z
  .object({ to: day.openapi({ description: 'The last day; it may lie ahead.' }) })
  .strict()
  .openapi('EndAppointment');
