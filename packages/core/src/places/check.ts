import type { Id } from '@lifang/db';
import type { PlaceKind } from '@lifang/policy';
import { invalid } from '../errors/problem.ts';

/** Checks that a place is for something, and only for what its kind lists. */
export function checkFunctions({ functions }: PlaceKind, given: readonly string[]): void {
  const known = functions.map(({ value }) => value);
  for (const [index, name] of given.entries()) {
    if (!known.includes(name))
      throw invalid(`functions[${index}]`, {
        zh: `只能是：${known.join('、')}`,
        en: `not one of ${known.join(', ')}`,
      });
    if (given.indexOf(name) !== index)
      throw invalid(`functions[${index}]`, { zh: '重复', en: 'named twice' });
  }
}

/** Checks that a place is in somebody's home only where its kind allows it, and only when they agree. */
export function checkHost(
  { hosted }: PlaceKind,
  householdId: Id<'household'> | null,
  consent: boolean,
): void {
  if (householdId === null) {
    if (consent)
      throw invalid('consent', {
        zh: '只有设在其家中的户才能同意',
        en: 'only a household in whose home it is can agree',
      });
    return;
  }
  if (!hosted)
    throw invalid('householdId', {
      zh: '这类场所不设在居民家中',
      en: 'a place of this kind is in nobody’s home',
    });
  if (!consent) throw invalid('consent', { zh: '须经该户同意', en: 'the household must agree' });
}
