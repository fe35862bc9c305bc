export { type AppointPerson, appointPerson } from './appoint.ts';
export { endAppointment } from './end.ts';
export { exportAppointments } from './export.ts';
export { type ListAppointments, listAppointments } from './list.ts';
export { readAppointment } from './read.ts';
export type { Appointment } from './view.ts';
