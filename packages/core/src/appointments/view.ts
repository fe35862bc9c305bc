import { type Id, schema } from '@lifang/db';
import { type Day, OPEN_END } from '@lifang/policy';
import { type Kept, keptColumns, toKept } from '../judging/kept.ts';
import type { Judgement } from '../judging/settle.ts';

const { appointments } = schema;

/** A person's holding of a position in a unit, or of a seat in a group, as callers see it. */
export interface Appointment extends Kept {
  id: Id<'appointment'>;
  /** The position. */
  kind: string;
  externalId: string | null;
  personId: Id<'person'>;
  /** For a seat in a group, the unit the group stands in. */
  unitId: Id<'unit'>;
  groupId: Id<'group'> | null;
  from: Day;
  /** The last day; null while none is known. */
  to: Day | null;
  /** Why it was kept although a limit warned. */
  reason: string | null;
  version: number;
}

/** The columns of an appointment's view. */
export const appointmentColumns = {
  id: appointments.id,
  kind: appointments.kind,
  externalId: appointments.externalId,
  personId: appointments.personId,
  unitId: appointments.unitId,
  groupId: appointments.groupId,
  from: appointments.validFrom,
  to: appointments.validTo,
  reason: appointments.reason,
  ...keptColumns(appointments),
  version: appointments.version,
};

interface AppointmentRow extends Omit<Appointment, 'to' | keyof Kept>, Judgement {
  readonly to: Day;
}

export function toAppointment(row: AppointmentRow): Appointment {
  const { id, kind, externalId, personId, unitId, groupId, from, reason, version } = row;
  const to = row.to === OPEN_END ? null : row.to;
  return { id, kind, externalId, personId, unitId, groupId, from, to, reason, ...toKept(row), version };
}
