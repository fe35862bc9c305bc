import type { ImportKind } from '../kinds.ts';
import { APPOINTMENT_COLUMNS } from './appointments.ts';
import type { Column } from './column.ts';
import { EVENT_COLUMNS } from './events.ts';
import { ROSTER_COLUMNS } from './roster.ts';
import { UNIT_COLUMNS } from './units.ts';

/** The columns of each kind of file, in the order of its template. */
export const COLUMNS: Readonly<Record<ImportKind, readonly Column[]>> = {
  units: UNIT_COLUMNS,
  roster: ROSTER_COLUMNS,
  appointments: APPOINTMENT_COLUMNS,
  events: EVENT_COLUMNS,
};
