import type { Taking } from '../job.ts';
import { applyEvents } from './apply.ts';
import { absentEvents, eventChanges } from './changes.ts';
import { eventChecks } from './checks.ts';
import { prepareEvents } from './prepare.ts';
import { recountEvents } from './recount.ts';

export const EVENTS: Taking = {
  prepare: prepareEvents,
  checks: eventChecks,
  changes: eventChanges,
  absent: absentEvents,
  apply: applyEvents,
  recount: recountEvents,
};
