import { type Id, schema } from '@lifang/db';
import { and, eq } from 'drizzle-orm';
import { unitInScope } from '../authorisation/scope.ts';
import type { RequestContext } from '../context/request.ts';
import { readOne } from '../context/tenancy.ts';
import { notFound } from '../errors/problem.ts';
import { type Appointment, appointmentColumns, toAppointment } from './view.ts';

const { appointments } = schema;

/** One appointment, also one that has ended. */
export async function readAppointment(
  ctx: RequestContext,
  input: { id: Id<'appointment'> },
): Promise<Appointment> {
  const { answers } = await readOne(ctx, 'appointments.read', db => [
    db
      .select(appointmentColumns)
      .from(appointments)
      .where(
        and(
          eq(appointments.tenantId, ctx.credential.tenantId),
          eq(appointments.id, input.id),
          unitInScope(ctx, appointments.unitId),
        ),
      ),
  ]);
  const [row] = answers[0];
  if (row === undefined) throw notFound('appointment');
  return toAppointment(row);
}
