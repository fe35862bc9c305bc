import { type Body, type Day, earlierOf, type Freedom, laterOf, OPEN_END, qualify } from '@lifang/policy';
import { bindingDays, type Configuration, type EnabledPolicy } from '../configuration.ts';

/** What a text of an enabled policy lets a kind of body do, with the days on which it does in this tenant. */
export interface ActiveFreedom {
  /** `<slug>.<name>`. */
  readonly rule: string;
  readonly enabled: EnabledPolicy;
  readonly freedom: Freedom;
  /** Whose it is: `<slug>.<name>` of each kind. */
  readonly of: readonly { readonly noun: Body['noun']; readonly kind: string }[];
  readonly from: Day;
  readonly to: Day;
  /** Its place among all: pages go by it. */
  readonly ord: number;
}

/** Every freedom of every enabled policy, in a fixed order. */
export function activeFreedoms(config: Configuration): ActiveFreedom[] {
  return config.policies
    .flatMap(enabled => {
      const { slug, freedoms } = enabled.policy;
      const binding = bindingDays(enabled);
      return freedoms.map(freedom => {
        const { from = binding.from, to = OPEN_END } = freedom.inForce;
        return {
          rule: qualify(slug, freedom),
          enabled,
          freedom,
          of: freedom.of.map(kind => ({ noun: kind.noun, kind: qualify(slug, kind) })),
          from: laterOf(from, binding.from),
          to: earlierOf(to, binding.to),
        };
      });
    })
    .map((active, ord) => ({ ...active, ord }));
}
