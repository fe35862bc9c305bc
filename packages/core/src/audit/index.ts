export { exportAudit } from './export.ts';
export { type AuditRow, type ListAudit, listAudit } from './list.ts';
export { type AuditVerdict, verifyAudit } from './verify.ts';
