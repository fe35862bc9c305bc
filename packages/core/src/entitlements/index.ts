export { exportEntitlements } from './export.ts';
export { type Entitlement, type ListEntitlements, listEntitlements } from './list.ts';
export type { AmountReceipt } from './receipt.ts';
