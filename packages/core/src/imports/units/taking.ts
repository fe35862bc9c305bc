import type { Taking } from '../job.ts';
import { applyUnits } from './apply.ts';
import { absentUnits, unitChanges } from './changes.ts';
import { unitFaults } from './faults.ts';
import { prepareUnits } from './prepare.ts';

export const UNITS: Taking = {
  prepare: prepareUnits,
  faults: unitFaults,
  changes: unitChanges,
  absent: absentUnits,
  apply: applyUnits,
};
