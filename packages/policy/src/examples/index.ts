export { planExamples } from './plan/index.ts';
export type {
  CaseFigures,
  DutyFigures,
  DutyRow,
  EventParts,
  Plan,
  PlannedAct,
  PlannedAppointment,
  PlannedExpectation,
  PlannedGroup,
  PlannedHousehold,
  PlannedMembership,
  PlannedPerson,
  PlannedSetting,
  PlannedUnit,
  Ref,
  Status,
} from './plan/plan.ts';
export type { Problem } from './problem.ts';
export { readExamples, type WrittenFile } from './read.ts';
export { closest } from './suggest.ts';
export type { SettingValue } from './words.ts';
