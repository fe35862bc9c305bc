export { type CreatedTenant, type CreateTenant, createTenant } from './create.ts';
export { listTenants } from './list.ts';
export { resumeTenant, suspendTenant } from './set-status.ts';
export type { Tenant } from './view.ts';
