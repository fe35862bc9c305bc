/** The words every policy shares. A name is kebab-case ASCII; its stored form is `<slug>.<name>`. */

/** The core nouns a kind can specialise. */
export type Noun =
  | 'unit'
  | 'person'
  | 'household'
  | 'category'
  | 'appointment'
  | 'group'
  | 'place'
  | 'event'
  | 'case'
  | 'record'
  | 'award'
  | 'notice'
  | 'indicator'
  | 'fund';

/** The nouns a duty can be about and a category can list. */
export type SubjectNoun = 'unit' | 'person' | 'household';

/** Bilingual wording: Chinese exactly as the document has it, English ours. */
export interface Wording {
  readonly title: string;
  readonly english: string;
}

/** One clause number or several, such as `JD-3.4.2-c`. Every kind, rule and setting cites at least one. */
export type Cites = string | readonly string[];

/** The namespace of kinds that several documents share. */
export const CORE = 'core';

/** Anything a policy defines by name. `core` marks the shared kinds, which no policy may change. */
export interface Named {
  readonly name: string;
  readonly core: boolean;
  /** The shared kind whose rows this one's are; absent when they are the policy's own. */
  readonly shares?: string;
}

/**
 * The stored id of a kind, rule or setting: `<slug>.<name>`, or `core.<name>` for a shared kind and for a policy's own form of
 * one whose rows are shared.
 */
export function qualify(slug: string, named: Named): string {
  if (named.shares !== undefined) return `${CORE}.${named.shares}`;
  return `${named.core ? CORE : slug}.${named.name}`;
}

/** Clause numbers as a list, whichever way the author wrote them. */
export function citations(cites: Cites): readonly string[] {
  return typeof cites === 'string' ? [cites] : cites;
}
