import type { Api } from '../../http/env.ts';
import { endCategoryRoute } from './end.ts';
import { enterCategoryRoute } from './enter.ts';
import { exportCategoriesRoute } from './export.ts';
import { listCategoriesRoute } from './list.ts';
import { readCategoryRoute } from './read.ts';

export function categoryRoutes(api: Api): void {
  exportCategoriesRoute(api);
  listCategoriesRoute(api);
  readCategoryRoute(api);
  enterCategoryRoute(api);
  endCategoryRoute(api);
}
