import type { Api } from '../http/env.ts';
import { apiKeyRoutes } from './api-keys/index.ts';
import { appointmentRoutes } from './appointments/index.ts';
import { auditRoutes } from './audit/index.ts';
import { categoryRoutes } from './categories/index.ts';
import { docsRoutes } from './docs/index.ts';
import { dutyRoutes } from './duties/index.ts';
import { eventRoutes } from './events/index.ts';
import { groupRoutes } from './groups/index.ts';
import { healthRoutes } from './health/index.ts';
import { householdRoutes } from './households/index.ts';
import { importRoutes } from './imports/index.ts';
import { meRoutes } from './me/index.ts';
import { openApiRoutes } from './openapi/index.ts';
import { operatorRoutes } from './operator/index.ts';
import { personRoutes } from './people/index.ts';
import { placeRoutes } from './places/index.ts';
import { policyRoutes } from './policies/index.ts';
import { recordRoutes } from './records/index.ts';
import { sessionRoutes } from './sessions/index.ts';
import { settingRoutes } from './settings/index.ts';
import { unitRoutes } from './units/index.ts';
import { userRoutes } from './users/index.ts';

/** Every route, in the order of the documentation. */
export function registerRoutes(api: Api): void {
  healthRoutes(api);
  operatorRoutes(api);
  sessionRoutes(api);
  meRoutes(api);
  userRoutes(api);
  apiKeyRoutes(api);
  policyRoutes(api);
  settingRoutes(api);
  unitRoutes(api);
  householdRoutes(api);
  personRoutes(api);
  categoryRoutes(api);
  appointmentRoutes(api);
  groupRoutes(api);
  placeRoutes(api);
  eventRoutes(api);
  recordRoutes(api);
  importRoutes(api);
  dutyRoutes(api);
  auditRoutes(api);
  openApiRoutes(api);
  docsRoutes(api);
}
