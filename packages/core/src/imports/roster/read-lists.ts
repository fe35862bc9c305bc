import { newId } from '@lifang/db';
import { type Configuration, findCategory } from '@lifang/engine';
import { type Day, OPEN_END } from '@lifang/policy';
import type { Row } from '../file/row.ts';

/** A list somebody is on, as a cell says it. */
export interface ListEntry {
  readonly id: string;
  readonly kind: string;
  readonly from: Day;
  readonly to: Day;
  /** Whether the cell says the first day itself; otherwise it only says that they are on the list. */
  readonly stated: boolean;
}

const ENTRY = /^([^@]+)(?:@([^.]+?)(?:\.\.(.+))?)?$/;

/** Reads `kind`, `kind@from` and `kind@from..to`, separated by semicolons. */
export function readLists(
  row: Row,
  config: Configuration,
  column: string,
  of: 'person' | 'household',
  rowFrom: Day | null,
  today: Day,
): readonly ListEntry[] {
  const entries = row
    .list(column)
    .flatMap(text => entryOf(row, config, column, of, rowFrom, today, text) ?? []);
  entries.forEach((entry, index) => {
    const again = entries.findIndex(
      other => other.kind === entry.kind && other.from <= entry.to && entry.from <= other.to,
    );
    if (again !== index) row.fault(column, `${entry.kind} stands there twice for the same days`);
  });
  return entries;
}

function entryOf(
  row: Row,
  config: Configuration,
  column: string,
  of: 'person' | 'household',
  rowFrom: Day | null,
  today: Day,
  text: string,
): ListEntry | null {
  const [, kind, start, end] = ENTRY.exec(text) ?? [];
  if (kind === undefined) return row.fault(column, 'an entry is written kind, kind@from or kind@from..to');
  const definition = findCategory(config, kind.trim())?.definition;
  // What a clerk typed may be anything, so only what looks like a list is repeated.
  const shown = /^[a-z][a-z0-9-]*\.[a-z][a-z0-9-]*$/.test(kind.trim()) ? kind.trim() : 'an entry';
  if (definition === undefined) return row.fault(column, `${shown}: no enabled policy defines this list`);
  if (definition.of !== of)
    return row.fault(column, `${shown} is a list of ${definition.of} members, not ${of}`);
  if (definition.membership.how !== 'entered')
    return row.fault(column, `${shown} follows from facts and cannot be entered`);
  const from = start === undefined ? rowFrom : row.dayOf(column, start.trim());
  const to = end === undefined ? OPEN_END : row.dayOf(column, end.trim());
  if (from === null || to === null) return null;
  if (from > today || (to > today && to !== OPEN_END))
    return row.fault(column, `${shown}: a day lies in the future`);
  if (to < from) return row.fault(column, `${shown}: ends before it begins`);
  return { id: newId<'category'>(), kind: kind.trim(), from, to, stated: start !== undefined };
}
