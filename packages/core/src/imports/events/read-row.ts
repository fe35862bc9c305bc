import { newId } from '@lifang/db';
import { findEventKind } from '@lifang/engine';
import type { SubjectNoun } from '@lifang/policy';
import type { Row } from '../file/row.ts';
import type { RowContext, StagedRow } from '../read-row.ts';
import { readData } from './read-data.ts';

const ABOUT: readonly (readonly [SubjectNoun, string])[] = [
  ['person', 'aboutPersonExternalId'],
  ['household', 'aboutHouseholdExternalId'],
  ['unit', 'aboutUnitExternalId'],
];
const MAX_PEOPLE = 200;

/** A row of a file of events: one event, about at most one person, one household and one unit. */
export function readEvent(row: Row, { config, today }: RowContext): StagedRow {
  const kind = row.required('kind', column => row.text(column, 130));
  const defined = kind === null ? undefined : findEventKind(config, kind);
  if (kind !== null && defined === undefined) row.fault('kind', 'no enabled policy defines it');
  const concerns = defined?.definition.concerns;
  const about = Object.fromEntries(ABOUT.map(([noun, column]) => [noun, row.externalId(column)]));
  for (const [noun, column] of ABOUT) {
    if (concerns !== undefined && about[noun] !== null && !concerns.includes(noun)) {
      row.fault(column, `an event of this kind is about ${concerns.join(' or ') || 'nobody'}`);
    }
  }
  const byUnit = row.externalId('byUnitExternalId');
  const silent = byUnit === null && Object.values(about).every(id => id === null);
  if (concerns !== undefined && concerns.length > 0 && silent) {
    row.fault('aboutPersonExternalId', 'say whom it is about, or which unit held it');
  }
  const named = (column: 'participants' | 'invited') => {
    const ids = [...new Set(row.list(column))];
    if (ids.length > MAX_PEOPLE) row.fault(column, `more than ${MAX_PEOPLE}`);
    return ids;
  };
  return {
    id: newId<'event'>(),
    externalId: row.required('externalId', column => row.externalId(column)),
    kind: defined === undefined ? null : kind,
    on: row.required('on', column => row.pastDay(column, today)),
    byUnit,
    ...about,
    participants: named('participants'),
    invited: named('invited'),
    data: defined === undefined ? {} : readData(row, defined.definition.fields),
    reason: row.text('reason', 1000),
  };
}
