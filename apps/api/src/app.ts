import type { App } from '@lifang/core';
import { newApi } from './http/api.ts';
import type { Api } from './http/env.ts';
import { body } from './middleware/body.ts';
import { crossSite } from './middleware/cross-site.ts';
import { onError, onNotFound } from './middleware/errors.ts';
import { headers } from './middleware/headers.ts';
import { request } from './middleware/request.ts';
import { registerRoutes } from './routes/index.ts';

/** The application over an installation. Production and tests both call this. */
export function createApp(app: App): Api {
  const api = newApi();
  api.use(request(app), headers, crossSite, body);
  api.onError(onError);
  api.notFound(onNotFound);
  api.openAPIRegistry.registerComponent('securitySchemes', 'bearer', { type: 'http', scheme: 'bearer' });
  registerRoutes(api);
  return api;
}
