import type { Api } from '../../http/env.ts';
import { attachFileRoute } from './attach.ts';
import { detachFileRoute } from './detach.ts';
import { downloadFileRoute } from './download.ts';
import { listFilesRoute } from './list.ts';
import { readFileRoute } from './read.ts';
import { uploadFileRoute } from './upload.ts';

export function fileRoutes(api: Api): void {
  listFilesRoute(api);
  readFileRoute(api);
  downloadFileRoute(api);
  uploadFileRoute(api);
  attachFileRoute(api);
  detachFileRoute(api);
}
