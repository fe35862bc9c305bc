import type { Api } from '../../http/env.ts';
import { listSettingsRoute } from './list.ts';
import { setSettingRoute } from './set.ts';

export function settingRoutes(api: Api): void {
  listSettingsRoute(api);
  setSettingRoute(api);
}
