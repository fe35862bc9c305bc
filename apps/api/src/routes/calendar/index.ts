import type { Api } from '../../http/env.ts';
import { calendarFeedRoute } from './feed.ts';
import { readCalendarRoute } from './read.ts';

export function calendarRoutes(api: Api): void {
  readCalendarRoute(api);
  calendarFeedRoute(api);
}
