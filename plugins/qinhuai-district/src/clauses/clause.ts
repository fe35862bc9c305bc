import type { Clause } from '@lifang/policy';
import { passages } from '../passages.ts';

export type ClauseNumber = keyof typeof passages;

const clause = (
  id: ClauseNumber,
  place: string,
  [zh, en]: readonly [string, string],
  disposition: Clause['disposition'],
  reading?: string,
): Clause => ({
  id,
  place,
  wording: { zh, en },
  disposition,
  passage: passages[id],
  ...(reading === undefined ? {} : { reading }),
});

/** The clauses of one place in the text. */
export function at(place: string) {
  return {
    /** Carried by kinds and rules. */
    encoded: (id: ClauseNumber, zh: string, en: string, reading?: string) =>
      clause(id, place, [zh, en], { as: 'encoded' }, reading),
    /** Left to a number or choice of the tenant. */
    setting: (id: ClauseNumber, zh: string, en: string, reason: string) =>
      clause(id, place, [zh, en], { as: 'setting', reason }),
    /** Left to somebody to decide. */
    discretion: (
      id: ClauseNumber,
      zh: string,
      en: string,
      why: { readonly authority: string; readonly reason: string },
    ) => clause(id, place, [zh, en], { as: 'discretion', ...why }),
    /** Binds nobody to an act that could be checked. */
    guidance: (id: ClauseNumber, zh: string, en: string, reason: string) =>
      clause(id, place, [zh, en], { as: 'guidance', reason }),
  };
}
