import type { Api } from '../../http/env.ts';
import { endCategoryRoute } from './end.ts';
import { enterCategoryRoute } from './enter.ts';
import { listCategoriesRoute } from './list.ts';
import { readCategoryRoute } from './read.ts';

export function categoryRoutes(api: Api): void {
  listCategoriesRoute(api);
  readCategoryRoute(api);
  enterCategoryRoute(api);
  endCategoryRoute(api);
}
