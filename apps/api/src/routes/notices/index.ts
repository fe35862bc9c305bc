import type { Api } from '../../http/env.ts';
import { listNoticesRoute } from './list.ts';
import { publishedNoticesRoute } from './public.ts';
import { publishNoticeRoute } from './publish.ts';
import { readNoticeRoute } from './read.ts';
import { takeDownNoticeRoute } from './take-down.ts';

export function noticeRoutes(api: Api): void {
  listNoticesRoute(api);
  readNoticeRoute(api);
  publishNoticeRoute(api);
  takeDownNoticeRoute(api);
  publishedNoticesRoute(api);
}
