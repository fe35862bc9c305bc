import type { Api } from '../../http/env.ts';
import { correctRecordRoute } from './correct.ts';
import { keepRecordRoute } from './keep.ts';
import { keepRecordsRoute } from './keep-batch.ts';
import { listRecordsRoute } from './list.ts';
import { readRecordRoute } from './read.ts';
import { revealRecordRoute } from './reveal.ts';
import { withdrawRecordRoute } from './withdraw.ts';

export function recordRoutes(api: Api): void {
  listRecordsRoute(api);
  readRecordRoute(api);
  keepRecordRoute(api);
  keepRecordsRoute(api);
  correctRecordRoute(api);
  withdrawRecordRoute(api);
  revealRecordRoute(api);
}
