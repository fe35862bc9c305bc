import type { Api } from '../../http/env.ts';
import { listBooksRoute } from './books.ts';
import { correctEntryRoute } from './correct.ts';
import { exportEntriesRoute } from './export.ts';
import { listEntriesRoute } from './list.ts';
import { readEntryRoute } from './read.ts';
import { recordEntryRoute } from './record.ts';
import { withdrawEntryRoute } from './withdraw.ts';

export function entryRoutes(api: Api): void {
  listBooksRoute(api);
  exportEntriesRoute(api);
  listEntriesRoute(api);
  readEntryRoute(api);
  recordEntryRoute(api);
  correctEntryRoute(api);
  withdrawEntryRoute(api);
}
