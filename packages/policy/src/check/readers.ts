import type { Policy } from '../policy.ts';
import type { Where } from './finding.ts';
import { reachedBy } from './reached.ts';

/**
 * The duties, limits and formulas that read a setting, themselves or through a list that does: what waits while it has no value.
 *
 * @param name the setting's own name.
 */
export function readersOf(policy: Policy, name: string): readonly Where[] {
  const reached = reachedBy(policy);
  const direct = reached.filter(({ settings = [] }) => settings.some(setting => setting.name === name));
  const lists = new Set(direct.filter(({ by }) => by.part === 'category').map(({ by }) => by.name));
  const through = reached.filter(({ categories = [] }) => categories.some(list => lists.has(list.name)));
  const rules = [...direct, ...through]
    .map(({ by }) => by)
    .filter(({ part }) => part === 'duty' || part === 'limit' || part === 'formula');
  return [...new Map(rules.map(where => [`${where.part} ${where.name}`, where])).values()];
}
