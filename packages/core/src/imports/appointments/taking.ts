import type { Taking } from '../job.ts';
import { applyAppointments, recountAppointments } from './apply.ts';
import { absentAppointments, appointmentChanges } from './changes.ts';
import { appointmentChecks } from './checks.ts';
import { prepareAppointments } from './prepare.ts';

export const APPOINTMENTS: Taking = {
  prepare: prepareAppointments,
  checks: appointmentChecks,
  changes: appointmentChanges,
  absent: absentAppointments,
  apply: applyAppointments,
  recount: recountAppointments,
};
