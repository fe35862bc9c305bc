import { type Happening, happeningsOf, qualify } from '@lifang/policy';
import type { Configuration } from '../configuration.ts';
import { kindsOf } from './happenings.ts';
import { type ActiveDuty, activeDuties } from './rules.ts';

/**
 * The kinds of unit whose duties may change when something of a kind happens in a unit at or below them: an event that it
 * holds, or the beginning or end of a position in it. Empty when no duty asks for that, so that nothing above needs a lock.
 */
export function unitKindsReading(config: Configuration, kind: string): string[] {
  const kinds = activeDuties(config).flatMap(active => {
    const { subjects, standing } = active.duty;
    const { slug } = active.enabled.policy;
    const read =
      happeningsOf(active.duty).some(happening => reads(config, active, happening, kind)) ||
      (standing !== null && qualify(slug, standing.position) === kind);
    if (subjects.unit === null || !read) return [];
    return [qualify(active.enabled.policy.slug, subjects.unit)];
  });
  return [...new Set(kinds)];
}

/** The same for whatever position somebody may hold, where it is not known yet which. */
export function unitKindsReadingPositions(config: Configuration): string[] {
  const positions = config.policies.flatMap(({ policy }) =>
    policy.positions.map(position => qualify(policy.slug, position)),
  );
  return [...new Set(positions.flatMap(position => unitKindsReading(config, position)))];
}

/** The same for whatever kind of place is opened or changed, where it is not known yet which. */
export function unitKindsReadingPlaces(config: Configuration): string[] {
  const kinds = config.policies.flatMap(({ policy }) =>
    policy.places.map(place => qualify(policy.slug, place)),
  );
  return [...new Set(kinds.flatMap(kind => unitKindsReading(config, kind)))];
}

function reads(config: Configuration, { enabled }: ActiveDuty, happening: Happening, kind: string): boolean {
  const { slug } = enabled.policy;
  if (invited(happening, slug).includes(kind)) return true;
  const byUnit = happening.links.some(({ link }) => TIES.has(link));
  return byUnit && kindsOf(config, slug, happening).includes(kind);
}

const TIES: ReadonlySet<string> = new Set(['at', 'by', 'within']);

/** The positions whose holders an event must reach. */
function invited(happening: Happening, slug: string): string[] {
  if (happening.selects !== 'events') return [];
  return happening.links.flatMap(link =>
    link.link === 'reaching' ? link.invited.map(position => qualify(slug, position)) : [],
  );
}

/** The kinds of unit whose duties look at what stands below them, and so change when the tree does. */
export function unitKindsLookingDown(config: Configuration): string[] {
  const kinds = activeDuties(config).flatMap(({ duty, enabled }) => {
    const { subjects, rollUp, standing } = duty;
    const down =
      rollUp !== null ||
      standing?.link === 'within' ||
      happeningsOf(duty).some(({ links }) =>
        links.some(({ link }) => link === 'within' || link === 'reaching'),
      );
    return down && subjects.unit !== null ? [qualify(enabled.policy.slug, subjects.unit)] : [];
  });
  return [...new Set(kinds)];
}

/**
 * The duties that a new unit of a kind may change: its own, and those above that are counted over every unit of its kind.
 * Nothing has happened in it and nobody holds a post there, so that what only looks for those stays as it is.
 */
export function rulesCountingUnits(config: Configuration, kind: string): string[] {
  return activeDuties(config)
    .filter(({ duty, enabled: { policy } }) => {
      const reached = happeningsOf(duty).flatMap(({ links }) =>
        links.flatMap(link => (link.link === 'reaching' ? [link.units.kind] : [])),
      );
      const counted = [duty.subjects.unit, duty.rollUp?.kind ?? null, ...reached];
      return counted.some(unit => unit !== null && qualify(policy.slug, unit) === kind);
    })
    .map(({ rule }) => rule);
}
