import { type Id, schema } from '@lifang/db';
import type { Day } from '@lifang/policy';
import { and, asc, eq, gt, gte, lte } from 'drizzle-orm';
import { unitInScope } from '../authorisation/scope.ts';
import type { RequestContext } from '../context/request.ts';
import { readPage } from '../context/tenancy.ts';
import { type Page, type PageInput, readIdCursor, toPage } from '../pagination.ts';
import { unitWithin } from '../residences/within.ts';
import { type Appointment, appointmentColumns, toAppointment } from './view.ts';

const { appointments } = schema;

export interface ListAppointments extends PageInput {
  readonly kind?: string | undefined;
  readonly personId?: Id<'person'> | undefined;
  /** Seats in its groups are among them. */
  readonly unitId?: Id<'unit'> | undefined;
  readonly groupId?: Id<'group'> | undefined;
  /** The unit and everything below it. */
  readonly withinId?: Id<'unit'> | undefined;
  readonly externalId?: string | undefined;
  /** The day asked about; today when absent. */
  readonly asOf?: Day | undefined;
}

/** Who holds which position on a day, oldest entry first. */
export async function listAppointments(
  ctx: RequestContext,
  input: ListAppointments,
): Promise<Page<Appointment>> {
  const { kind, personId, unitId, groupId, withinId, externalId } = input;
  const day = input.asOf ?? ctx.today;
  const after = readIdCursor<'appointment'>(input.cursor);
  const { answers } = await readPage(ctx, 'appointments.list', input, db => [
    db
      .select(appointmentColumns)
      .from(appointments)
      .where(
        and(
          eq(appointments.tenantId, ctx.credential.tenantId),
          lte(appointments.validFrom, day),
          gte(appointments.validTo, day),
          unitInScope(ctx, appointments.unitId),
          kind === undefined ? undefined : eq(appointments.kind, kind),
          personId === undefined ? undefined : eq(appointments.personId, personId),
          unitId === undefined ? undefined : eq(appointments.unitId, unitId),
          groupId === undefined ? undefined : eq(appointments.groupId, groupId),
          externalId === undefined ? undefined : eq(appointments.externalId, externalId),
          withinId === undefined ? undefined : unitWithin(ctx, appointments.unitId, withinId, day),
          after === null ? undefined : gt(appointments.id, after),
        ),
      )
      .orderBy(asc(appointments.id))
      .limit(input.limit + 1),
  ]);
  return toPage(answers[0], input.limit, row => [row.id], toAppointment);
}
