import type { Api } from '../../http/env.ts';
import { createImportRoute } from './create.ts';
import { listImportsRoute } from './list.ts';
import { readImportRoute } from './read.ts';
import { importTemplateRoute } from './template.ts';

export function importRoutes(api: Api): void {
  listImportsRoute(api);
  importTemplateRoute(api);
  readImportRoute(api);
  createImportRoute(api);
}
