import { qualify } from '@lifang/policy';
import type { Configuration } from '../configuration.ts';
import { countedKinds } from '../vocabulary.ts';
import { activeDuties } from './rules.ts';

/**
 * The kinds of unit whose duties an event of a kind may discharge when a unit at or below them holds it. Empty when no duty
 * asks who held it, so that nothing above the event needs a lock.
 */
export function unitKindsDischargedBy(config: Configuration, eventKind: string): string[] {
  const kinds = activeDuties(config).flatMap(({ duty, enabled }) => {
    const { slug } = enabled.policy;
    const byUnit = duty.done.links.some(link => link.link === 'by' || link.link === 'within');
    if (
      !byUnit ||
      duty.subjects.unit === null ||
      !countedKinds(config, slug, duty.done.kind).includes(eventKind)
    )
      return [];
    return [qualify(slug, duty.subjects.unit)];
  });
  return [...new Set(kinds)];
}
