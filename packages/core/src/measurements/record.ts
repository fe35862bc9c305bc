import { type Id, newId, schema } from '@lifang/db';
import { and, eq, isNull } from 'drizzle-orm';
import type { RequestContext } from '../context/request.ts';
import { write } from '../context/write.ts';
import { Problem } from '../errors/problem.ts';
import { lockUnits } from '../residences/lock.ts';
import { lookUnit } from '../residences/look.ts';
import { expectDenominator, expectMeasured, expectPeriod, expectValue, expectVerifier } from './check.ts';
import { type Measurement, toMeasurement } from './view.ts';

const { measurements } = schema;

export interface RecordMeasurement {
  /** The indicator. */
  readonly kind: string;
  readonly unitId: Id<'unit'>;
  readonly period: string;
  readonly numerator: string;
  /** Absent for a plain number. */
  readonly denominator?: string | undefined;
  readonly evidence?: string | undefined;
  readonly verifiedById?: Id<'unit'> | undefined;
}

/** Records the value of an indicator for a unit in a period. There is one; a wrong one is corrected. */
export function recordMeasurement(ctx: RequestContext, input: RecordMeasurement): Promise<Measurement> {
  const { tenantId } = ctx.credential;
  const { kind, unitId, numerator, evidence = null, verifiedById = null } = input;
  return write(ctx, 'measurements.record', async ({ tenancy, ask, commit }) => {
    const { configuration } = tenancy;
    const period = expectPeriod(configuration, kind, input.period, ctx.today);
    const denominator = expectDenominator(configuration, kind, input.denominator);
    const [, [unit], [verifier], [stored]] = await ask(db => [
      lockUnits(db, tenantId, [unitId]),
      lookUnit(db, ctx, unitId),
      lookUnit(db, ctx, input.verifiedById),
      db
        .select({ id: measurements.id })
        .from(measurements)
        .where(
          and(
            eq(measurements.tenantId, tenantId),
            eq(measurements.kind, kind),
            eq(measurements.unitId, unitId),
            eq(measurements.startsOn, period.start),
            isNull(measurements.currentId),
          ),
        ),
    ]);
    expectMeasured(configuration, kind, unit, period);
    expectValue(configuration, kind, { numerator, denominator, evidence });
    expectVerifier(configuration, kind, verifiedById !== null, verifier);
    if (stored !== undefined) {
      throw new Problem('conflict', {
        detail: {
          zh: `${input.period} 已有数值；请更正那一条`,
          en: `it has a value for ${input.period} already; correct that`,
        },
      });
    }

    const id = newId<'measurement'>();
    const verifiedOn = verifiedById === null ? null : ctx.today;
    const value = { kind, unitId, numerator, denominator, evidence };
    const row = { ...value, id, startsOn: period.start, verifiedById, verifiedOn, reason: null, version: 1 };
    const made = toMeasurement(row, configuration);
    const detail = { kind, unitId, period: input.period };
    return commit(made, { noun: 'measurement', targetId: id, detail }, db => [
      db.insert(measurements).values({
        ...value,
        tenantId,
        id,
        startsOn: period.start,
        endsOn: period.end,
        verifiedBy: verifiedById,
        verifiedOn,
        createdAt: ctx.now,
      }),
    ]);
  });
}
