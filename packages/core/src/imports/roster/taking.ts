import type { Taking } from '../job.ts';
import { applyRoster } from './apply.ts';
import { absentResidents, rosterChanges } from './changes.ts';
import { rosterChecks } from './checks.ts';
import { prepareRoster } from './prepare.ts';
import { recountRoster } from './recount.ts';

export const ROSTER: Taking = {
  prepare: prepareRoster,
  checks: rosterChecks,
  changes: rosterChanges,
  absent: absentResidents,
  apply: applyRoster,
  recount: recountRoster,
};
