import type { Api } from '../../http/env.ts';
import { searchRoute } from './read.ts';

export function searchRoutes(api: Api): void {
  searchRoute(api);
}
