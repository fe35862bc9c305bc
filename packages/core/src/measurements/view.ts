import { type Id, schema } from '@lifang/db';
import { type Configuration, findIndicator } from '@lifang/engine';
import { type Day, periodOf } from '@lifang/policy';

const { measurements } = schema;

/** A value of an indicator, as callers see it. */
export interface Measurement {
  id: Id<'measurement'>;
  /** The indicator. */
  kind: string;
  unitId: Id<'unit'>;
  period: string;
  /** Decimals as they were written. */
  numerator: string;
  denominator: string;
  evidence: string | null;
  /** The unit that verified it; null while nobody has. */
  verifiedById: Id<'unit'> | null;
  verifiedOn: Day | null;
  /** Why it was corrected. */
  reason: string | null;
  version: number;
}

export const measurementColumns = {
  id: measurements.id,
  kind: measurements.kind,
  unitId: measurements.unitId,
  startsOn: measurements.startsOn,
  numerator: measurements.numerator,
  denominator: measurements.denominator,
  evidence: measurements.evidence,
  verifiedById: measurements.verifiedBy,
  verifiedOn: measurements.verifiedOn,
  reason: measurements.reason,
  version: measurements.version,
};

export interface MeasurementRow extends Omit<Measurement, 'period'> {
  readonly startsOn: Day;
}

export function toMeasurement(row: MeasurementRow, config: Configuration): Measurement {
  const { startsOn, ...rest } = row;
  const per = findIndicator(config, row.kind)?.definition.per;
  return { ...rest, period: per === undefined ? startsOn : periodOf(per, startsOn).key };
}
