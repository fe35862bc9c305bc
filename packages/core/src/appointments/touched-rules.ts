import { type ActiveDuty, activeDuties, type Configuration } from '@lifang/engine';
import { happeningsOf, qualify } from '@lifang/policy';

/**
 * The duties whose count depends on who held a position on the day of an event, whoever they are about: they must be
 * recounted for everybody when somebody's holding changes.
 *
 * @param kind only those that name this position or kind of place; all of them when absent.
 */
export function rulesReading(config: Configuration, kind?: string): string[] {
  return activeDuties(config).flatMap(active => {
    const named = companions(active);
    const reads = kind === undefined ? named.length > 0 : named.includes(kind);
    return reads ? [active.rule] : [];
  });
}

/** Every duty that depends on who holds a position, also where only the units above it are touched. */
export function rulesOfHolders(config: Configuration): string[] {
  return activeDuties(config).flatMap(active => {
    const reads =
      companions(active).length > 0 ||
      active.duty.standing !== null ||
      active.duty.subjects.positions !== null ||
      happeningsOf(active.duty).some(
        happening =>
          happening.selects !== 'events' || happening.links.some(({ link }) => link === 'reaching'),
      );
    return reads ? [active.rule] : [];
  });
}

/** The positions somebody must hold who takes part, and the positions and places whose beginning touches everybody below. */
function companions({ duty, enabled }: ActiveDuty): string[] {
  const { slug } = enabled.policy;
  return happeningsOf(duty).flatMap(happening => {
    if (happening.selects === 'beginnings') {
      return happening.links.some(({ link }) => link === 'above') ? [qualify(slug, happening.of)] : [];
    }
    return happening.links.flatMap(link =>
      link.link === 'with' ? link.positions.map(each => qualify(slug, each)) : [],
    );
  });
}
