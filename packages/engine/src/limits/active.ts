import { type Act, type Day, earlierOf, type Limit, laterOf, OPEN_END, qualify } from '@lifang/policy';
import { bindingDays, type Configuration, type EnabledPolicy } from '../configuration.ts';
import { findPosition } from '../vocabulary.ts';

/** A limit of an enabled policy, with the days on which it binds this tenant. */
export interface ActiveLimit {
  /** `<slug>.<name>`. */
  readonly rule: string;
  readonly enabled: EnabledPolicy;
  readonly limit: Limit;
  readonly from: Day;
  readonly to: Day;
}

/** Every limit of every enabled policy. */
export function activeLimits(config: Configuration): ActiveLimit[] {
  return config.policies.flatMap(enabled => {
    const { policy } = enabled;
    const binding = bindingDays(enabled);
    return policy.limits.map(limit => {
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

/** The kinds a limit judges, `<slug>.<name>`. */
const judgedKinds = ({ limit, enabled }: ActiveLimit): string[] =>
  limit.on.kinds.map(kind => qualify(enabled.policy.slug, kind));

/** The limits that judge an act on one kind, whatever the day. */
export function limitsOn(config: Configuration, act: Act['act'], kind: string): ActiveLimit[] {
  return activeLimits(config).filter(
    active => active.limit.on.act === act && judgedKinds(active).includes(kind),
  );
}

/** The limits on constituting the group that a position is a seat of: whoever takes the seat is judged by their upper ends. */
export function limitsJoined(config: Configuration, position: string): ActiveLimit[] {
  const seat = findPosition(config, position);
  if (seat === undefined || seat.definition.of.noun !== 'group') return [];
  return limitsOn(config, 'constituting', qualify(seat.enabled.policy.slug, seat.definition.of));
}

/** The days on which a limit binds at all. */
export const binds = ({ from, to }: ActiveLimit, day: Day): boolean => from <= day && day <= to;

/** Finds a limit by its id. */
export function findLimit(config: Configuration, rule: string): ActiveLimit | undefined {
  return activeLimits(config).find(active => active.rule === rule);
}
