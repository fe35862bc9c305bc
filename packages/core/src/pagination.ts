import { type Id, type IdNoun, isId } from '@lifang/db';
import { isDay, OPEN_END } from '@lifang/policy';
import { z } from 'zod';
import { invalid } from './errors/problem.ts';

/** A page of a list. */
export interface Page<T> {
  readonly items: readonly T[];
  readonly nextCursor: string | null;
}

/** Where a page begins and how long it may be. */
export interface PageInput {
  readonly cursor?: string | undefined;
  readonly limit: number;
}

const cursorSchema = z.array(z.string().max(200)).max(4);

/** The sort keys a cursor stands for; a cursor is opaque to callers, so one we did not make is their mistake. */
export function readCursor(
  cursor: string | undefined,
  keys: readonly ((key: string) => boolean)[],
): readonly string[] | null {
  if (cursor === undefined) return null;
  try {
    const parsed = cursorSchema.parse(JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8')));
    if (parsed.length === keys.length && parsed.every((key, index) => keys[index]?.(key))) return parsed;
  } catch {
    // Falls through to the same answer.
  }
  throw invalid('cursor', { zh: '不是本列表的翻页标记', en: 'not a cursor of this list' });
}

/** A key that is a day, the open end among them. */
export const isDayKey = (key: string): boolean => key === OPEN_END || isDay(key);
/** A key that is a whole number. */
export const isNumberKey = (key: string): boolean => /^\d{1,15}$/.test(key);
/** A key that is an instant as the database writes it. */
export const isInstantKey = (key: string): boolean =>
  /^\d{4}-\d\d-\d\d[ T]\d\d:\d\d:\d\d(\.\d{1,6})?([+-]\d\d(:?\d\d)?|Z)$/.test(key) &&
  !Number.isNaN(Date.parse(key));

/** The id a list in the order of ids goes on after. */
export function readIdCursor<N extends IdNoun>(cursor: string | undefined): Id<N> | null {
  const [id] = readCursor(cursor, [isId]) ?? [];
  return id !== undefined && isId<N>(id) ? id : null;
}

/**
 * Cuts a page out of rows fetched with one more than the limit.
 *
 * @param keys the sort keys of a row, the last one unique.
 */
export function toPage<R, T>(
  found: readonly R[],
  limit: number,
  keys: (row: R) => readonly string[],
  view: (row: R) => T,
): Page<T> {
  const shown = found.slice(0, limit);
  const last = shown.at(-1);
  const more = found.length > limit && last !== undefined;
  return {
    items: shown.map(view),
    nextCursor: more ? Buffer.from(JSON.stringify(keys(last)), 'utf8').toString('base64url') : null,
  };
}
