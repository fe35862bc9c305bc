import type { Taking } from '../job.ts';
import { applyRoster } from './apply.ts';
import { absentResidents, rosterChanges } from './changes.ts';
import { rosterFaults } from './faults.ts';
import { prepareRoster } from './prepare.ts';

export const ROSTER: Taking = {
  prepare: prepareRoster,
  faults: rosterFaults,
  changes: rosterChanges,
  absent: absentResidents,
  apply: applyRoster,
};
