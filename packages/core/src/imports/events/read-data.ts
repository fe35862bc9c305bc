import type { Field, Fields } from '@lifang/policy';
import { type Data, dataErrors } from '../../fields/validate.ts';
import { DATA_PREFIX } from '../columns/column.ts';
import type { Row } from '../file/row.ts';

const TRUTH: Readonly<Record<string, boolean>> = { true: true, false: false, 是: true, 否: false };

/** The fields of a kind, each from its own column, as the values they would be in JSON. */
export function readData(row: Row, fields: Fields): Data {
  const known = Object.entries(fields).flatMap(([name, field]) => {
    const value = cellValue(row, `${DATA_PREFIX}${name}`, field);
    return value === null ? [] : [[name, value] as const];
  });
  const foreign = row.columns
    .filter(
      column => column.startsWith(DATA_PREFIX) && !Object.hasOwn(fields, column.slice(DATA_PREFIX.length)),
    )
    .filter(column => row.text(column, Number.POSITIVE_INFINITY) !== null);
  for (const column of foreign) row.fault(column, 'an event of this kind has no such field');
  const data: Data = Object.fromEntries(known);
  for (const { field, reason } of dataErrors(fields, data, 'data')) row.fault(field, reason.en);
  return data;
}

/** What cannot be read as its type is passed on as text, for the field's own validator to refuse. */
function cellValue(row: Row, column: string, field: Field): unknown {
  const text = row.text(column, Number.POSITIVE_INFINITY);
  if (text === null) return null;
  switch (field.type) {
    case 'integer':
    case 'money':
      return /^-?\d{1,15}$/.test(text) ? Number(text) : text;
    case 'boolean':
      return TRUTH[text.toLowerCase()] ?? text;
    case 'list':
      return row.list(column);
    case 'day':
      return row.dayOf(column, text);
    case 'text':
    case 'decimal':
    case 'instant':
    case 'choice':
      return text;
  }
}
