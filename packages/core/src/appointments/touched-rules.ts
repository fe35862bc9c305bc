import { activeDuties, type Configuration } from '@lifang/engine';
import { qualify } from '@lifang/policy';

/**
 * The duties whose count depends on who held a position on the day of an event: they must be recounted when somebody's
 * holding changes.
 *
 * @param position only those that name this position; all of them when absent.
 */
export function rulesReading(config: Configuration, position?: string): string[] {
  return activeDuties(config).flatMap(({ rule, enabled, duty }) => {
    const named = duty.done.links.flatMap(link =>
      link.link === 'with' ? link.positions.map(each => qualify(enabled.policy.slug, each)) : [],
    );
    const reads = position === undefined ? named.length > 0 : named.includes(position);
    return reads ? [rule] : [];
  });
}
