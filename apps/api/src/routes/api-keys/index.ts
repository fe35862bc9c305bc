import type { Api } from '../../http/env.ts';
import { createApiKeyRoute } from './create.ts';
import { listApiKeysRoute } from './list.ts';
import { revokeApiKeyRoute } from './revoke.ts';

export function apiKeyRoutes(api: Api): void {
  listApiKeysRoute(api);
  createApiKeyRoute(api);
  revokeApiKeyRoute(api);
}
