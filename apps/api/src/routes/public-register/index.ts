import type { Api } from '../../http/env.ts';
import { publicRegisterRoute } from './public.ts';
import { publicRegisterPageRoute } from './public-page.ts';
import { registerStateRoutes } from './state.ts';

export function publicRegisterRoutes(api: Api): void {
  registerStateRoutes(api);
  publicRegisterRoute(api);
  publicRegisterPageRoute(api);
}
