import type { App } from '@lifang/core';
import { newApi } from './http/api.ts';
import type { Api } from './http/env.ts';
import { DEFAULT_LIMITS, type Limits } from './limits/limits.ts';
import { body } from './middleware/body.ts';
import { crossSite } from './middleware/cross-site.ts';
import { onError, onNotFound } from './middleware/errors.ts';
import { headers } from './middleware/headers.ts';
import { rateLimit } from './middleware/rate-limit.ts';
import { request } from './middleware/request.ts';
import { registerRoutes } from './routes/index.ts';

/** The application over an installation. Production and tests both call this. */
export function createApp(app: App, limits: Limits = DEFAULT_LIMITS): Api {
  const api = newApi();
  api.use(request(app), headers, rateLimit(limits), crossSite, body);
  api.onError(onError);
  api.notFound(onNotFound);
  registerRoutes(api);
  return api;
}
