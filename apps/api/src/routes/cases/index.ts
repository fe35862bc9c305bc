import type { Api } from '../../http/env.ts';
import { listCasesRoute } from './list.ts';
import { openCaseRoute } from './open.ts';
import { readCaseRoute } from './read.ts';
import { takeStepRoute } from './step.ts';

export function caseRoutes(api: Api): void {
  listCasesRoute(api);
  readCaseRoute(api);
  openCaseRoute(api);
  takeStepRoute(api);
}
