import { citations, type Day, type Duty, earlierOf, laterOf, OPEN_END, qualify } from '@lifang/policy';
import { bindingDays, type Configuration, type EnabledPolicy } from '../configuration.ts';

/** A duty of an enabled policy, with the days on which it binds this tenant. */
export interface ActiveDuty {
  /** `<slug>.<name>`. */
  readonly rule: string;
  readonly enabled: EnabledPolicy;
  readonly duty: Duty;
  readonly from: Day;
  readonly to: Day;
}

/** Every duty of every enabled policy, in a fixed order. */
export function activeDuties(config: Configuration): ActiveDuty[] {
  return config.policies.flatMap(enabled => {
    const binding = bindingDays(enabled);
    return enabled.policy.duties.map(duty => {
      const { from = binding.from, to = OPEN_END } = duty.inForce;
      return {
        rule: qualify(enabled.policy.slug, duty),
        enabled,
        duty,
        from: laterOf(from, binding.from),
        to: earlierOf(to, binding.to),
      };
    });
  });
}

/** Finds a duty by its id, or by the name it goes by where its own would say what list somebody is on. */
export function findDuty(config: Configuration, rule: string): ActiveDuty | undefined {
  const duties = activeDuties(config);
  return duties.find(active => active.rule === rule) ?? duties.find(active => clauseName(active) === rule);
}

/** The duty under its first clause instead of its name: `<slug>.<clause>`. */
export function clauseName({ enabled, duty }: ActiveDuty): string {
  return `${enabled.policy.slug}.${citations(duty.cites)[0] ?? duty.name}`;
}
