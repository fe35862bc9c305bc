import type { Language } from '@lifang/core';
import {
  type Cites,
  citations,
  type Fields,
  joined,
  type Named,
  type Policy,
  qualify,
  type Wording,
} from '@lifang/policy';
import type { JsonObject, Schema } from '../document.ts';

/** Something a policy defines, as a document names and words it. */
export interface Element<T> {
  readonly definition: T;
  readonly policy: Policy;
  /** `<slug>.<name>`. */
  readonly id: string;
  /** `<slug>_<name>`: what a component's name ends with. */
  readonly suffix: string;
  /** Its title, and the clauses it comes from. */
  readonly words: JsonObject;
}

/** What every definition of a policy has. */
export type Definition = Named & Wording & { readonly cites: Cites };

/** Everything of one sort that some policies define, in their order; what they share, once. */
export function elementsOf<T extends Definition & { readonly fields?: Fields }>(
  policies: readonly Policy[],
  list: (policy: Policy) => readonly T[],
  language: Language,
): Element<T>[] {
  const defined = policies.flatMap(policy =>
    list(policy).map(definition => ({ policy, definition, id: qualify(policy.slug, definition) })),
  );
  return [...Map.groupBy(defined, ({ id }) => id).values()].flatMap(([first, ...others]) => {
    if (first === undefined) return [];
    const forms = [first, ...others].map(({ definition }) => definition);
    return {
      ...first,
      definition: joined(first.definition, forms.slice(1)),
      suffix: first.id.replace('.', '_'),
      words: {
        title: titleOf(first.definition, language),
        'x-lifang-clauses': forms.flatMap(({ cites }) => citations(cites)),
      },
    };
  });
}

/** A title in the language of the document. */
export function titleOf(wording: Wording, language: Language): string {
  return language === 'en' ? wording.english : wording.title;
}

/** A name out of those that are there, each with its title and clauses. */
export function enumeration(title: string, elements: readonly Element<Definition>[]): Schema {
  return {
    type: 'string',
    ...oneOf(
      elements.map(({ id, words }) => ({ const: id, ...words })),
      { title },
    ),
  };
}

/** Exactly one of some schemas; the schema itself where there is only one. */
export function oneOf(schemas: readonly Schema[], words: Schema = {}): Schema {
  const [only, ...others] = schemas;
  return only !== undefined && others.length === 0 ? only : { ...words, oneOf: schemas };
}
