import type { Disposition } from '../clause.ts';
import { citations } from '../names.ts';
import type { Policy } from '../policy.ts';
import type { Where } from './finding.ts';
import { citingParts } from './parts.ts';

/** One clause as a reader of the policy sees it. */
export interface ClauseRow {
  readonly number: string;
  readonly place: string;
  readonly wording: { readonly zh: string; readonly en: string };
  readonly disposition: Disposition;
  /** The kinds, settings and rules that cite it. */
  readonly carriedBy: readonly Where[];
  /** How we read it: its own reading, then those of the settings and rules that carry it. */
  readonly readings: readonly string[];
}

/** Every clause in the order of the document, with what carries it. */
export function clauseTable(policy: Policy): readonly ClauseRow[] {
  const parts = citingParts(policy);
  return policy.clauses.map(clause => {
    const carriers = parts.filter(({ defined }) => citations(defined.cites).includes(clause.id));
    const readings = [
      clause.reading,
      ...carriers.map(({ defined }) => ('reading' in defined ? defined.reading : null)),
    ].filter(reading => typeof reading === 'string');
    return {
      number: clause.id,
      place: clause.place,
      wording: clause.wording,
      disposition: clause.disposition,
      carriedBy: carriers.map(({ where }) => where),
      readings: [...new Set(readings)],
    };
  });
}
