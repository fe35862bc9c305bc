export { type ActiveCriterion, activeCriteria } from './assessments/active.ts';
export { assess, holdsOf, type Trend, VERDICTS, type Verdict } from './assessments/assess.ts';
export type { Ratio } from './assessments/ratio.ts';
export * from './cases/counts.ts';
export { type Deadline, deadlineOf, type Wait } from './cases/deadline.ts';
export type * from './cases/facts.ts';
export { type Hearing, hearingOf, type Said } from './cases/heard.ts';
export { publicationsOnWorkingDays, statesOnWorkingDays } from './cases/on-working-days.ts';
export type { PlannedEffect } from './cases/planned-effect.ts';
export * from './cases/takers.ts';
export * from './cases/transition.ts';
export * from './cases/workflows.ts';
export * from './configuration.ts';
export { deriveCategories } from './derived/derive-categories.ts';
export { AS_SETS } from './duties/as-sets.ts';
export { reachStatement } from './duties/filters.ts';
export { kindsOf } from './duties/happenings.ts';
export { dutiesOnWorkingDays, isProvisional } from './duties/provisional.ts';
export { joinedInOrder, type Recount, recompute, recount } from './duties/recompute.ts';
export { type ActiveDuty, activeDuties, clauseName, findDuty } from './duties/rules.ts';
export type { Scope } from './duties/scope.ts';
export { dutyStatement, evidenceStatement, STATE_COLUMNS } from './duties/statement.ts';
export { coverageOnly, STATUSES, type Status, statusOn, triggered } from './duties/status.ts';
export {
  rulesCountingUnits,
  unitKindsLookingDown,
  unitKindsReading,
  unitKindsReadingPlaces,
  unitKindsReadingPositions,
} from './duties/touched-units.ts';
export { answeredWindow, keptWindow, type Window } from './duties/window.ts';
export * from './formulas/active.ts';
export { type Awaited, type Computed, compute, type Figures, figureText } from './formulas/compute.ts';
export { figureKey, figuresOf } from './formulas/figures.ts';
export { figuresInUnit, figuresSchema } from './formulas/statement.ts';
export { expressionWords, figureWords, type Sayer } from './formulas/words.ts';
export { type ActiveFreedom, activeFreedoms } from './freedoms/active.ts';
export { inLanguage, type Language, say, type Words } from './language.ts';
export { findLimit } from './limits/active.ts';
export type * from './limits/acts.ts';
export { type Counts, type Facts, factsOf } from './limits/facts.ts';
export { type Breach, judge, type Missing } from './limits/judge.ts';
export { selectionsIn } from './limits/selection-key.ts';
export { BREACH_COLUMNS, breachStatement } from './limits/standing/breaches.ts';
export type { BreachScope } from './limits/standing/scope.ts';
export { shortfallOf } from './limits/standing/shortfall.ts';
export { type BreachNoun, type Watched, watchedRequirements } from './limits/standing/watched.ts';
export { factsOfGroup, factsOfPlace } from './limits/stored-facts.ts';
export type { Way } from './limits/ways.ts';
export { namedDayOn, type SpanOnDay, spanOn } from './named-days.ts';
export * from './vocabulary.ts';
