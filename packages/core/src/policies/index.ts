export { adoptEncodings } from './adopt.ts';
export type { Carrier, ClauseState, ClauseView } from './clause-view.ts';
export { type ClauseTable, readClauses } from './clauses.ts';
export { readConfiguration } from './configuration.ts';
export { disablePolicy } from './disable.ts';
export { type EnablePolicy, enablePolicy } from './enable.ts';
export { listPolicies } from './list.ts';
export { type PolicyView, readPolicy } from './read.ts';
export type { PolicySummary } from './summary.ts';
