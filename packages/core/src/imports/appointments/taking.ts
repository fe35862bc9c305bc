import type { Taking } from '../job.ts';
import { applyAppointments } from './apply.ts';
import { absentAppointments, appointmentChanges } from './changes.ts';
import { appointmentFaults } from './faults.ts';
import { prepareAppointments } from './prepare.ts';

export const APPOINTMENTS: Taking = {
  prepare: prepareAppointments,
  faults: appointmentFaults,
  changes: appointmentChanges,
  absent: absentAppointments,
  apply: applyAppointments,
};
