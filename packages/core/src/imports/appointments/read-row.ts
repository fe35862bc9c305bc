import { newId } from '@lifang/db';
import { findPosition } from '@lifang/engine';
import { qualify } from '@lifang/policy';
import type { Row } from '../file/row.ts';
import type { RowContext, StagedRow } from '../read-row.ts';

/** A row of a file of appointments. `of` is the kind of unit the position belongs to. A term of office may end later. */
export function readAppointment(row: Row, { config, today }: RowContext): StagedRow {
  const kind = row.required('position', column => row.text(column, 130));
  const defined = kind === null ? undefined : findPosition(config, kind);
  if (kind !== null && defined === undefined) row.fault('position', 'no enabled policy defines it');
  const { from, to } = row.days(today, { future: true });
  return {
    id: newId<'appointment'>(),
    externalId: row.required('externalId', column => row.externalId(column)),
    kind: defined === undefined ? null : kind,
    of: defined === undefined ? null : qualify(defined.enabled.policy.slug, defined.definition.of),
    person: row.required('personExternalId', column => row.externalId(column)),
    unit: row.required('unitExternalId', column => row.externalId(column)),
    reason: row.text('reason', 1000),
    from,
    to,
  };
}
