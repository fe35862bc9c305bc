import { type Id, schema } from '@lifang/db';
import { and, asc, eq, gt, isNull } from 'drizzle-orm';
import { unitInScope } from '../authorisation/scope.ts';
import type { RequestContext } from '../context/request.ts';
import { readPage } from '../context/tenancy.ts';
import { parsePeriod } from '../duties/period.ts';
import { type Page, type PageInput, readIdCursor, toPage } from '../pagination.ts';
import { unitWithin } from '../residences/within.ts';
import { type Measurement, measurementColumns, toMeasurement } from './view.ts';

const { measurements } = schema;

export interface ListMeasurements extends PageInput {
  readonly kind?: string | undefined;
  readonly unitId?: Id<'unit'> | undefined;
  readonly withinId?: Id<'unit'> | undefined;
  readonly period?: string | undefined;
}

/** Values as they stand, oldest first. */
export async function listMeasurements(
  ctx: RequestContext,
  input: ListMeasurements,
): Promise<Page<Measurement>> {
  const { kind, unitId, withinId } = input;
  const start = input.period === undefined ? undefined : parsePeriod(input.period).start;
  const after = readIdCursor<'measurement'>(input.cursor);
  const { answers, tenancy } = await readPage(ctx, 'measurements.list', input, db => [
    db
      .select(measurementColumns)
      .from(measurements)
      .where(
        and(
          eq(measurements.tenantId, ctx.credential.tenantId),
          isNull(measurements.currentId),
          unitInScope(ctx, measurements.unitId),
          kind === undefined ? undefined : eq(measurements.kind, kind),
          unitId === undefined ? undefined : eq(measurements.unitId, unitId),
          start === undefined ? undefined : eq(measurements.startsOn, start),
          withinId === undefined ? undefined : unitWithin(ctx, measurements.unitId, withinId, ctx.today),
          after === null ? undefined : gt(measurements.id, after),
        ),
      )
      .orderBy(asc(measurements.id))
      .limit(input.limit + 1),
  ]);
  return toPage(
    answers[0],
    input.limit,
    row => [row.id],
    row => toMeasurement(row, tenancy.configuration),
  );
}
