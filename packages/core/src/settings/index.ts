export { type ListSettings, listSettings } from './list.ts';
export { type SetSetting, setSetting } from './set.ts';
export type { SettingView } from './view.ts';
