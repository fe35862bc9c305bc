import type { Policy } from '../policy.ts';
import { checkCitations } from './citations.ts';
import { checkClauses } from './clauses.ts';
import { checkContradictions } from './contradictions.ts';
import { checkCriteria } from './criteria.ts';
import { checkDeclared } from './declared.ts';
import { checkDispositions } from './dispositions.ts';
import { checkDuties } from './duties.ts';
import { checkFields } from './fields.ts';
import type { Check, Finding } from './finding.ts';
import { checkForms } from './forms.ts';
import { checkFormulas } from './formulas.ts';
import { checkFreedoms } from './freedoms.ts';
import { checkHappenings } from './happenings.ts';
import { checkInForce } from './in-force.ts';
import { checkLimits } from './limits.ts';
import { checkNames } from './names.ts';
import { checkNeeds } from './needs.ts';
import { checkNotices } from './notices.ts';
import { checkPartial } from './partial.ts';
import { checkPlaces } from './places.ts';
import { checkSchedules } from './schedules.ts';
import { checkSeats } from './seats.ts';
import { checkSettings } from './settings.ts';
import { checkShared } from './shared.ts';
import { checkSpan } from './span.ts';
import { checkUnitTree } from './unit-tree.ts';
import { checkWording } from './wording.ts';
import { checkWorkflows } from './workflows.ts';

export { type Clash, type ClashSide, clashesAmong } from './clashes.ts';
export { type ClauseRow, clauseTable } from './clause-table.ts';
export type { Finding, Where } from './finding.ts';
export { partAt } from './parts.ts';
export { readersOf } from './readers.ts';
export { misfit } from './settings.ts';
export { checkTogether } from './together.ts';

const CHECKS: readonly Check<Policy>[] = [
  checkNames,
  checkWording,
  checkClauses,
  checkCitations,
  checkDispositions,
  checkDeclared,
  checkUnitTree,
  checkShared,
  checkFields,
  checkPlaces,
  checkNotices,
  checkSettings,
  checkDuties,
  checkHappenings,
  checkPartial,
  checkSchedules,
  checkNeeds,
  checkInForce,
  checkSpan,
  checkLimits,
  checkContradictions,
  checkSeats,
  checkCriteria,
  checkFormulas,
  checkFreedoms,
  checkWorkflows,
  checkForms,
];

/** Everything that is wrong with a policy and that its types cannot see, all at once. */
export function checkPolicy(policy: Policy): readonly Finding[] {
  return CHECKS.flatMap(check => check(policy));
}
