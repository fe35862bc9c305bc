import type { Api } from '../../http/env.ts';
import { createHouseholdRoute } from './create.ts';
import { exportHouseholdsRoute } from './export.ts';
import { leaveHouseholdRoute } from './leave.ts';
import { listHouseholdsRoute } from './list.ts';
import { moveHouseholdRoute } from './move.ts';
import { readHouseholdRoute } from './read.ts';
import { updateHouseholdRoute } from './update.ts';

export function householdRoutes(api: Api): void {
  exportHouseholdsRoute(api);
  listHouseholdsRoute(api);
  readHouseholdRoute(api);
  createHouseholdRoute(api);
  updateHouseholdRoute(api);
  moveHouseholdRoute(api);
  leaveHouseholdRoute(api);
}
