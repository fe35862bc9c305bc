import type { Api } from '../../http/env.ts';
import { appointPersonRoute } from './appoint.ts';
import { endAppointmentRoute } from './end.ts';
import { exportAppointmentsRoute } from './export.ts';
import { listAppointmentsRoute } from './list.ts';
import { readAppointmentRoute } from './read.ts';

export function appointmentRoutes(api: Api): void {
  exportAppointmentsRoute(api);
  listAppointmentsRoute(api);
  readAppointmentRoute(api);
  appointPersonRoute(api);
  endAppointmentRoute(api);
}
