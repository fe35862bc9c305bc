import type { Api } from '../../http/env.ts';
import { listInstalledYearsRoute } from './installed.ts';
import { listCalendarYearsRoute } from './list.ts';
import { loadCalendarYearRoute } from './load.ts';

export function calendarYearRoutes(api: Api): void {
  listCalendarYearsRoute(api);
  listInstalledYearsRoute(api);
  loadCalendarYearRoute(api);
}
