export { type ComplianceRow, type ReadCompliance, readCompliance } from './compliance.ts';
export { type Excuse, excuseDuty } from './excuse.ts';
export { exportDuties } from './export.ts';
export { exportCompliance } from './export-compliance.ts';
export { type ListDuties, listDuties } from './list.ts';
export { openPeriods, openPeriodsOf } from './open-periods.ts';
export { type EventVerdict, type Receipt, readReceipt } from './receipt.ts';
export { unexcuseDuty } from './unexcuse.ts';
export type { DutyView } from './view.ts';
