import type { Configuration } from '@lifang/engine';
import type { Day } from '@lifang/policy';
import type { TenantKey } from '../protection/encryption.ts';
import { readAppointment } from './appointments/read-row.ts';
import { readEvent } from './events/read-row.ts';
import type { Row } from './file/row.ts';
import type { ImportKind } from './kinds.ts';
import { readResident } from './roster/read-row.ts';
import { readUnit } from './units/read-row.ts';

/** What reading a row needs besides the row. */
export interface RowContext {
  readonly key: TenantKey;
  readonly config: Configuration;
  readonly today: Day;
}

/** A row as it is staged: checked values, sensitive ones encrypted, and ids for what it may add. */
export type StagedRow = Readonly<Record<string, unknown>>;

/** Reads a row of each kind of file. What is wrong is left to `row.faults`, and its value to null. */
export const READ_ROW: Readonly<Record<ImportKind, (row: Row, context: RowContext) => StagedRow>> = {
  units: readUnit,
  roster: readResident,
  appointments: readAppointment,
  events: readEvent,
};
