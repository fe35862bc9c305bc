import { newId } from '@lifang/db';
import { findUnitKind, whereUnitsStand } from '@lifang/engine';
import type { Row } from '../file/row.ts';
import type { RowContext, StagedRow } from '../read-row.ts';

/** A row of a file of units. `under` are the kinds its kind may stand under. */
export function readUnit(row: Row, { config, today }: RowContext): StagedRow {
  const kind = row.required('kind', column => row.text(column, 130));
  const defined = kind === null ? undefined : findUnitKind(config, kind);
  if (kind !== null && defined === undefined) row.fault('kind', 'no enabled policy defines it');
  const parent = row.externalId('parentExternalId');
  const stands = defined === undefined ? null : whereUnitsStand(config, defined.id);
  if (stands !== null && stands.under.length === 0 && parent !== null) {
    row.fault('parentExternalId', `a ${kind} is the root: leave the cell empty`);
  }
  if (stands !== null && !stands.root && parent === null) {
    row.required('parentExternalId', column => row.externalId(column));
  }
  for (const [name, field] of Object.entries(defined?.definition.fields ?? {})) {
    if (field.required) row.fault('kind', `a unit of this kind needs the field ${name}: add it by hand`);
  }
  const { from, to } = row.days(today, { future: false });
  return {
    id: newId<'unit'>(),
    externalId: row.required('externalId', column => row.externalId(column)),
    kind: defined === undefined ? null : kind,
    name: row.required('name', column => row.text(column, 200)),
    parent,
    under: stands?.under ?? null,
    from,
    to,
  };
}
