import { type Criterion, type Day, earlierOf, laterOf, OPEN_END, qualify } from '@lifang/policy';
import { bindingDays, type Configuration, type EnabledPolicy } from '../configuration.ts';

/** A criterion of an enabled policy, with the days on which it binds this tenant. */
export interface ActiveCriterion {
  /** `<slug>.<name>`. */
  readonly rule: string;
  readonly enabled: EnabledPolicy;
  readonly criterion: Criterion;
  readonly from: Day;
  readonly to: Day;
}

/** Every criterion of every enabled policy, or the one that is named. */
export function activeCriteria(config: Configuration, name?: string): ActiveCriterion[] {
  return config.policies.flatMap(enabled => {
    const binding = bindingDays(enabled);
    return enabled.policy.criteria.flatMap(criterion => {
      const rule = qualify(enabled.policy.slug, criterion);
      if (name !== undefined && rule !== name) return [];
      const { from = binding.from, to = OPEN_END } = criterion.inForce;
      return [{ rule, enabled, criterion, from: laterOf(from, binding.from), to: earlierOf(to, binding.to) }];
    });
  });
}
