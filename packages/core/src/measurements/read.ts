import { type Id, schema } from '@lifang/db';
import { and, desc, eq, or } from 'drizzle-orm';
import { unitInScope } from '../authorisation/scope.ts';
import type { RequestContext } from '../context/request.ts';
import { readOne } from '../context/tenancy.ts';
import { notFound } from '../errors/problem.ts';
import { type Measurement, measurementColumns, toMeasurement } from './view.ts';

const { measurements } = schema;

/** A value with what stood before each correction, latest first. */
export interface MeasurementWithHistory extends Measurement {
  history: Measurement[];
}

/** Reads a value and its history. */
export async function readMeasurement(
  ctx: RequestContext,
  input: { id: Id<'measurement'> },
): Promise<MeasurementWithHistory> {
  const { answers, tenancy } = await readOne(ctx, 'measurements.read', db => [
    db
      .select(measurementColumns)
      .from(measurements)
      .where(
        and(
          eq(measurements.tenantId, ctx.credential.tenantId),
          or(eq(measurements.id, input.id), eq(measurements.currentId, input.id)),
          unitInScope(ctx, measurements.unitId),
        ),
      )
      .orderBy(desc(measurements.version)),
  ]);
  const [current, ...history] = answers[0].map(row => toMeasurement(row, tenancy.configuration));
  if (current === undefined || current.id !== input.id) throw notFound('measurement');
  return { ...current, history };
}
