export { type CreateApiKey, type CreatedApiKey, createApiKey } from './create.ts';
export { listApiKeys } from './list.ts';
export { revokeApiKey } from './revoke.ts';
export type { ApiKey } from './view.ts';
