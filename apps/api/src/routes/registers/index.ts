import type { Api } from '../../http/env.ts';
import { registerPageRoute } from './page.ts';
import { readRegisterRoute } from './read.ts';

/** Registers are books that units keep; nothing is registered here. */
export function registerBookRoutes(api: Api): void {
  readRegisterRoute(api);
  registerPageRoute(api);
}
