import type { Api } from '../../http/env.ts';
import { reportPageRoute } from './page.ts';
import { readReportRoute } from './read.ts';

export function reportRoutes(api: Api): void {
  readReportRoute(api);
  reportPageRoute(api);
}
