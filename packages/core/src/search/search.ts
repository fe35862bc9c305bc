import { type Id, rows } from '@lifang/db';
import { z } from 'zod';
import type { RequestContext } from '../context/request.ts';
import { read } from '../context/tenancy.ts';
import { FOUND_NOUNS, type FoundNoun, searchStatement } from './statements.ts';

export interface Search {
  /** How the name or address begins. */
  readonly q: string;
  /** All of them when absent. */
  readonly nouns?: readonly FoundNoun[] | undefined;
  /** At most so many of each noun. */
  readonly limit: number;
}

/** Something whose name begins as asked. */
export interface Found {
  noun: FoundNoun;
  id: string;
  /** The kind of a unit. */
  kind: string | null;
  externalId: string | null;
  /** A name, or the address of a household. */
  name: string;
  /** Where they live today, or the unit itself. */
  unitId: Id<'unit'> | null;
}

export interface SearchResult {
  items: Found[];
  /** Nouns of which there are more than are shown: ask with a longer text. */
  more: FoundNoun[];
}

const rowSchema = z.object({
  id: z.string(),
  kind: z.string().nullable(),
  externalId: z.string().nullable(),
  name: z.string(),
  unitId: z.custom<Id<'unit'>>(value => typeof value === 'string').nullable(),
});

/** Finds units, households and people by how their names begin, within reach and in one flight. */
export async function search(ctx: RequestContext, input: Search): Promise<SearchResult> {
  const { q, limit, nouns = FOUND_NOUNS } = input;
  const asked = FOUND_NOUNS.filter(noun => nouns.includes(noun));
  const { answers } = await read(ctx, 'search.read', db =>
    asked.map(noun => rows(db, searchStatement(ctx, noun, q, limit + 1), rowSchema)),
  );
  const found = asked.map((noun, index) => ({ noun, rows: answers[index] ?? [] }));
  return {
    items: found.flatMap(({ noun, rows: of }) => of.slice(0, limit).map(row => ({ noun, ...row }))),
    more: found.flatMap(({ noun, rows: of }) => (of.length > limit ? [noun] : [])),
  };
}
