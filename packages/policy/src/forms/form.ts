import type { CaseKind } from '../kinds/case.ts';
import type { Cites, Named, Wording } from '../names.ts';

/** What every case knows of itself, whatever its kind. */
export const FORM_FACTS = ['unit', 'about', 'number', 'opened', 'state'] as const;
export type FormFact = (typeof FORM_FACTS)[number];

/** A part of an official form, where it stands in it. */
export type FormBlock =
  /** What the case knows of itself: whose it is, whom it is about, when it was opened. */
  | { readonly block: 'facts'; readonly facts: readonly FormFact[] }
  /** Fields of the case or of its steps, one a row. */
  | { readonly block: 'fields'; readonly fields: readonly string[] }
  /** The opinions given in these steps, one a row with room for a stamp and a day. */
  | { readonly block: 'opinions'; readonly steps: readonly string[] };

/** An official form on which a case is printed: its blocks in the order the document has them. */
export interface Form extends Named, Wording {
  readonly cites: Cites;
  readonly of: CaseKind;
  readonly blocks: readonly FormBlock[];
}

/** Defines a form. */
export function form(
  name: string,
  options: Wording & { cites: Cites; of: CaseKind; blocks: readonly FormBlock[] },
): Form {
  return { core: false, name, ...options };
}

/** What the case knows of itself, one a row. */
export const facts = (...shown: readonly FormFact[]): FormBlock => ({ block: 'facts', facts: shown });
/** Fields of the case or of its steps, by name, one a row. */
export const placed = (...fields: readonly string[]): FormBlock => ({ block: 'fields', fields });
/** The opinions given in these steps, one a row. */
export const opinions = (...steps: readonly string[]): FormBlock => ({ block: 'opinions', steps });
