import type { Api } from '../../http/env.ts';
import { caseFormDocxRoute } from './form-docx.ts';
import { caseFormPageRoute } from './form-page.ts';
import { listCasesRoute } from './list.ts';
import { openCaseRoute } from './open.ts';
import { readCaseRoute } from './read.ts';
import { takeStepRoute } from './step.ts';

export function caseRoutes(api: Api): void {
  listCasesRoute(api);
  readCaseRoute(api);
  caseFormPageRoute(api);
  caseFormDocxRoute(api);
  openCaseRoute(api);
  takeStepRoute(api);
}
