import { type Policy, qualify, type Setting } from '@lifang/policy';
import { misfit } from '@lifang/policy/check';
import { invalid } from '../errors/problem.ts';

/** The setting of a policy with this full name. */
export function findSetting(policy: Policy, name: string): Setting | undefined {
  return policy.settings.find(setting => qualify(policy.slug, setting) === name);
}

/** Refuses a value of the wrong type or out of the setting's bounds. Null leaves the setting open, and always may. */
export function checkSettingValue(setting: Setting, value: unknown, field: string): void {
  const problem = value === null ? null : misfit(setting, value);
  if (problem !== null) throw invalid(field, { zh: problem.zh, en: problem.en });
}
