import {
  type Act,
  type Day,
  earlierOf,
  judgedKind,
  type Limit,
  laterOf,
  OPEN_END,
  qualify,
} from '@lifang/policy';
import { bindingDays, type Configuration, type EnabledPolicy } from '../configuration.ts';

/** A limit of an enabled policy, with the days on which it binds this tenant. */
export interface ActiveLimit {
  /** `<slug>.<name>`. */
  readonly rule: string;
  readonly enabled: EnabledPolicy;
  readonly limit: Limit;
  readonly from: Day;
  readonly to: Day;
}

/** The limits that judge an act on one kind, whatever the day. */
export function limitsOn(config: Configuration, act: Act['act'], kind: string): ActiveLimit[] {
  return config.policies.flatMap(enabled => {
    const { policy } = enabled;
    const binding = bindingDays(enabled);
    return policy.limits
      .filter(({ on }) => on.act === act && qualify(policy.slug, judgedKind(on)) === kind)
      .map(limit => {
        const { from = binding.from, to = OPEN_END } = limit.inForce;
        return {
          rule: qualify(policy.slug, limit),
          enabled,
          limit,
          from: laterOf(from, binding.from),
          to: earlierOf(to, binding.to),
        };
      });
  });
}

/** Finds a limit by its id. */
export function findLimit(
  config: Configuration,
  rule: string,
): { enabled: EnabledPolicy; limit: Limit } | undefined {
  for (const enabled of config.policies) {
    const limit = enabled.policy.limits.find(candidate => qualify(enabled.policy.slug, candidate) === rule);
    if (limit) return { enabled, limit };
  }
  return undefined;
}
