import type { Api } from '../../http/env.ts';
import { createSessionRoute } from './create.ts';
import { endSessionRoute } from './end.ts';

export function sessionRoutes(api: Api): void {
  createSessionRoute(api);
  endSessionRoute(api);
}
