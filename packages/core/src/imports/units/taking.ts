import type { Taking } from '../job.ts';
import { applyUnits, recountUnits } from './apply.ts';
import { absentUnits, unitChanges } from './changes.ts';
import { unitChecks } from './checks.ts';
import { prepareUnits } from './prepare.ts';

export const UNITS: Taking = {
  prepare: prepareUnits,
  checks: unitChecks,
  changes: unitChanges,
  absent: absentUnits,
  apply: applyUnits,
  recount: recountUnits,
};
