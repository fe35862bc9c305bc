import { isTerm, restsOnWorkingDays, type Setting, type Term } from '@lifang/policy';
import type { Configuration } from './configuration.ts';

/** Whether a term, or any value its setting has or had, depends on which days are worked. */
export function mayRestOnWorkingDays(
  config: Configuration,
  slug: string,
  limit: Term | Setting<'term'> | null,
): boolean {
  if (limit === null) return false;
  if (!('type' in limit)) return restsOnWorkingDays(limit);
  const name = `${slug}.${limit.name}`;
  const given = config.settings.flatMap(({ name: own, value }) =>
    own === name && isTerm(value) ? [value] : [],
  );
  return [...given, ...(limit.default === null ? [] : [limit.default])].some(restsOnWorkingDays);
}
