import type { Api } from '../../http/env.ts';
import { correctEventRoute } from './correct.ts';
import { exportEventsRoute } from './export.ts';
import { listEventsRoute } from './list.ts';
import { readEventRoute } from './read.ts';
import { recordEventRoute } from './record.ts';
import { recordEventsRoute } from './record-batch.ts';
import { withdrawEventRoute } from './withdraw.ts';

export function eventRoutes(api: Api): void {
  exportEventsRoute(api);
  listEventsRoute(api);
  readEventRoute(api);
  recordEventRoute(api);
  recordEventsRoute(api);
  correctEventRoute(api);
  withdrawEventRoute(api);
}
