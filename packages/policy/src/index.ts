export type { Clause, Disposition, Passage } from './clause.ts';
export * from './conditions.ts';
export { core } from './core.ts';
export type { Demonstration, DemonstrationFiles, DemonstrationUser } from './demonstration.ts';
export { count, type Fact } from './facts.ts';
export {
  FORM_FACTS,
  type Form,
  type FormBlock,
  type FormFact,
  facts,
  form,
  opinions,
  placed,
} from './forms/form.ts';
export {
  type Band,
  bands,
  difference,
  type Expression,
  expressionsIn,
  figuresIn,
  ifReached,
  larger,
  type Operand,
  product,
  quotient,
  settingsInExpression,
  smaller,
  stated,
  sum,
  theUnit,
} from './formulas/expression.ts';
export type { Figure } from './formulas/figure.ts';
export { type Awarded, type AwardKind, awardKind } from './kinds/award.ts';
export {
  type CaseKind,
  type CaseSubject,
  caseKind,
  GIVEN_PARTIES,
  nounsAbout,
  type OncePer,
} from './kinds/case.ts';
export { type Category, category, categoryByAge, type Membership } from './kinds/category.ts';
export { type EventKind, eventKind, type SharedEventKind } from './kinds/event.ts';
export * from './kinds/fields.ts';
export { FLOWS, type Flow, type FundKind, fundKind } from './kinds/fund.ts';
export { type GroupKind, groupKind } from './kinds/group.ts';
export { type Indicator, indicator } from './kinds/indicator.ts';
export { type NoticeKind, noticeKind } from './kinds/notice.ts';
export { type PlaceKind, placeKind } from './kinds/place.ts';
export { heldIn, type PositionKind, positionKind } from './kinds/position.ts';
export { type RecordKind, recordKind } from './kinds/record.ts';
export { joined, type Shared } from './kinds/shared.ts';
export { type UnitKind, type UnitsWithin, unitKind } from './kinds/unit.ts';
export * from './names.ts';
export * from './numbers/exact.ts';
export { definePolicy, type Policy, type PolicyDocument, type WrittenPolicy } from './policy.ts';
export {
  type Criterion,
  type CriterionBound,
  criterion,
  falling,
  type Must,
  ratioAbout,
  ratioAtLeast,
  ratioAtMost,
  rising,
  settingsOfMust,
} from './rules/criterion.ts';
export { type Counting, type Duty, duty, happeningsOf, type InForce, type Need } from './rules/duty.ts';
export { type Formula, formula, MEASURES, type Measure } from './rules/formula.ts';
export { type Body, type Freedom, permission, type Unruled, unregulated } from './rules/freedom.ts';
export * from './rules/limit.ts';
export {
  after,
  always,
  begins,
  by,
  each,
  every,
  freely,
  happeningsOfSchedule,
  inWindow,
  type Limit as TimeLimit,
  once,
  ongoing,
  type Partial,
  type Schedule,
  settingsOfSchedule,
} from './rules/schedule.ts';
export { type Amount, seats } from './rules/seats.ts';
export { type ActSelection, alike, OF_CASES, theAct } from './selections/act-selection.ts';
export type { Beginner, BeginningLink, BeginningSelection } from './selections/beginning-selection.ts';
export { type CaseSelection, theCase } from './selections/case-selection.ts';
export type { EventSelection, Link } from './selections/event-selection.ts';
export { type AnyOf, anyOf, type Happening, type Happens, kindOf } from './selections/happening.ts';
export { linesOf, type RecordLink, type RecordSelection } from './selections/record-selection.ts';
export { type Subject, subject } from './selections/references.ts';
export { held, type StandingSelection } from './selections/standing-selection.ts';
export { households, people, type SubjectSelection, units } from './selections/subject-selection.ts';
export * from './settings.ts';
export type { Span } from './span.ts';
export * from './time/arrangement.ts';
export * from './time/day.ts';
export * from './time/named-day.ts';
export * from './time/period.ts';
export { PUBLISHED_YEARS, type YearOfDays } from './time/published-years.ts';
export * from './time/term.ts';
export * from './time/working-days.ts';
export * from './workflows/actor.ts';
export * from './workflows/consultation.ts';
export { diagramOf } from './workflows/diagram.ts';
export * from './workflows/effect.ts';
export * from './workflows/workflow.ts';
