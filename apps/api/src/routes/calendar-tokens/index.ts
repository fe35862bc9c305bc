import type { Api } from '../../http/env.ts';
import { createCalendarTokenRoute } from './create.ts';
import { listCalendarTokensRoute } from './list.ts';
import { revokeCalendarTokenRoute } from './revoke.ts';

export function calendarTokenRoutes(api: Api): void {
  listCalendarTokensRoute(api);
  createCalendarTokenRoute(api);
  revokeCalendarTokenRoute(api);
}
