import { type Id, schema } from '@lifang/db';
import type { Day } from '@lifang/policy';
import { and, asc, eq, gte, lte } from 'drizzle-orm';
import { type Appointment, appointmentColumns, toAppointment } from '../appointments/view.ts';
import { unitInScope } from '../authorisation/scope.ts';
import type { RequestContext } from '../context/request.ts';
import { readOne } from '../context/tenancy.ts';
import { notFound } from '../errors/problem.ts';
import { type Group, groupColumns, toGroup } from './view.ts';

const { appointments, groups } = schema;

/** A group with who sits in it on a day. */
export interface GroupWhole extends Group {
  members: Appointment[];
}

/** One group, also one that was dissolved. */
export async function readGroup(
  ctx: RequestContext,
  input: { id: Id<'group'>; asOf?: Day | undefined },
): Promise<GroupWhole> {
  const { tenantId } = ctx.credential;
  const day = input.asOf ?? ctx.today;
  const { answers, tenancy } = await readOne(ctx, 'groups.read', db => [
    db
      .select(groupColumns(ctx))
      .from(groups)
      .where(and(eq(groups.tenantId, tenantId), eq(groups.id, input.id), unitInScope(ctx, groups.unitId))),
    db
      .select(appointmentColumns)
      .from(appointments)
      .where(
        and(
          eq(appointments.tenantId, tenantId),
          eq(appointments.groupId, input.id),
          lte(appointments.validFrom, day),
          gte(appointments.validTo, day),
        ),
      )
      .orderBy(asc(appointments.kind), asc(appointments.id)),
  ]);
  const [row] = answers[0];
  if (row === undefined) throw notFound('group');
  return { ...toGroup(row, tenancy.configuration), members: answers[1].map(toAppointment) };
}
