import type { Named, Wording } from '../names.ts';
import type { Field, Fields } from './fields.ts';

/**
 * A kind whose rows several policies share: a level, a body or a register that documents mean alike. Where a tenant runs two
 * policies with a form of it, there is one of it and both bind it.
 */
export interface Shared<Options, Kind> extends Wording {
  readonly name: string;
  /** A policy's own form of it: under its own name and title, with its clauses and further fields. */
  as(name: string, options: Options): Kind;
}

/** Defines a shared kind. Only the core vocabulary calls this. */
export function shared<Options, Kind>(
  name: string,
  wording: Wording,
  define: (own: string, options: Options, shares: string) => Kind,
): Shared<Options, Kind> {
  return { ...wording, name, as: (own, options) => define(own, options, name) };
}

/** One kind in the forms of several policies: the first one, with the fields of all. Of a field they share the first one's stands. */
export function joined<Kind extends Named & { readonly fields?: Fields }>(
  first: Kind,
  others: readonly Kind[],
): Kind {
  if (first.fields === undefined || others.length === 0) return first;
  const fields = new Map<string, Field>(Object.entries(first.fields));
  for (const [name, field] of others.flatMap(other => Object.entries(other.fields ?? {}))) {
    const known = fields.get(name);
    fields.set(name, known === undefined ? field : { ...known, required: known.required || field.required });
  }
  return { ...first, fields: Object.fromEntries(fields) };
}
