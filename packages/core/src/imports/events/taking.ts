import type { Taking } from '../job.ts';
import { applyEvents } from './apply.ts';
import { absentEvents, eventChanges } from './changes.ts';
import { eventFaults } from './faults.ts';
import { prepareEvents } from './prepare.ts';

export const EVENTS: Taking = {
  prepare: prepareEvents,
  faults: eventFaults,
  changes: eventChanges,
  absent: absentEvents,
  apply: applyEvents,
};
