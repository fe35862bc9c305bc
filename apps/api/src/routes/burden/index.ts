import type { Api } from '../../http/env.ts';
import { exportBurdenRoute } from './export.ts';
import { listBurdenRoute } from './list.ts';
import { burdenPageRoute } from './page.ts';

export function burdenRoutes(api: Api): void {
  listBurdenRoute(api);
  exportBurdenRoute(api);
  burdenPageRoute(api);
}
