import {
  type Calendar,
  type Day,
  earlierOf,
  laterOf,
  OPEN_END,
  type Policy,
  qualify,
  type Setting,
  type SettingType,
  type SettingValues,
} from '@lifang/policy';

/** A policy a tenant runs, from a day. */
export interface EnabledPolicy {
  readonly policy: Policy;
  readonly from: Day;
  readonly to: Day;
}

/** A dated value of a setting as stored. */
export interface SettingValue {
  /** `<slug>.<name>`. */
  readonly name: string;
  readonly from: Day;
  readonly to: Day;
  readonly value: unknown;
}

/** What a tenant has switched on and decided: everything the engine must know besides the data. */
export interface Configuration {
  readonly version: number;
  readonly policies: readonly EnabledPolicy[];
  readonly settings: readonly SettingValue[];
  /** The years whose working days are known. */
  readonly calendar: Calendar;
}

/** The days on which a policy's rules bind this tenant: the document's own and the tenant's, together. */
export function bindingDays(enabled: EnabledPolicy): { from: Day; to: Day } {
  const { effectiveFrom, effectiveTo } = enabled.policy.document;
  const to = effectiveTo ?? OPEN_END;
  return {
    from: laterOf(effectiveFrom, enabled.from),
    to: earlierOf(to, enabled.to),
  };
}

/** The stored value in force on a day, or undefined when nobody has set one for it. */
export function storedSetting(config: Configuration, name: string, day: Day): SettingValue | undefined {
  return config.settings.find(value => value.name === name && value.from <= day && day <= value.to);
}

/** The value of a setting on a day: the tenant's, else the default; null is undetermined. */
export function settingOn<T extends SettingType>(
  config: Configuration,
  slug: string,
  setting: Setting<T>,
  day: Day,
): SettingValues[T] | null {
  const stored = storedSetting(config, qualify(slug, setting), day);
  if (stored === undefined) return setting.default;
  // What is stored passed the setting's own validator when it was set.
  return stored.value as SettingValues[T] | null;
}

/** Finds an enabled policy by its slug. */
export function enabledPolicy(config: Configuration, slug: string): EnabledPolicy | undefined {
  return config.policies.find(enabled => enabled.policy.slug === slug);
}
