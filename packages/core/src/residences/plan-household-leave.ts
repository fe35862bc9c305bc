import { type Day, OPEN_END } from '@lifang/policy';
import { invalid, Problem } from '../errors/problem.ts';
import { inOrder, type Stay, type StayChanges } from './stay.ts';

/**
 * Ends a household's stay, and that of everybody who lives in it, on a last day.
 *
 * @param stays every row that names the household, its own and its members'.
 */
export function planHouseholdLeave(stays: readonly Stay[], on: Day): StayChanges {
  const own = inOrder(stays.filter(stay => stay.personId === null)).at(-1);
  if (own === undefined || own.to !== OPEN_END)
    throw invalid('id', { zh: '该户已不在此居住', en: `it does not live here any more` });
  if (on < own.from)
    throw invalid('on', {
      zh: `该户自 ${own.from} 起才住在现址`,
      en: `it lives at the present place since ${own.from} only`,
    });
  const later = stays.filter(
    stay => stay.personId !== null && stay.to > on && (stay.from > on || stay.to !== OPEN_END),
  );
  if (later.length > 0) {
    const people = new Set(later.map(({ personId }) => personId)).size;
    throw new Problem('conflict', {
      errors: [
        {
          field: 'on',
          reason: {
            zh: `该日之后有 ${people} 人加入或住在户内`,
            en: `${people} members joined, or lived in it, after that day`,
          },
        },
      ],
    });
  }
  const leaving = stays.filter(stay => stay.to === OPEN_END);
  return { ended: leaving.map(({ id }) => ({ id, to: on })), replaced: [], added: [] };
}
