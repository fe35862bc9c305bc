import { type Id, newId, run, schema } from '@lifang/db';
import { and, eq, isNull, sql } from 'drizzle-orm';
import { unitInScope } from '../authorisation/scope.ts';
import type { RequestContext } from '../context/request.ts';
import { write } from '../context/write.ts';
import { notFound } from '../errors/problem.ts';
import { lookUnit } from '../residences/look.ts';
import { expectVersion } from '../versions.ts';
import { expectDenominator, expectValue, expectVerifier } from './check.ts';
import { type Measurement, measurementColumns, toMeasurement } from './view.ts';

const { measurements } = schema;

export interface CorrectMeasurement {
  readonly id: Id<'measurement'>;
  readonly numerator?: string | undefined;
  readonly denominator?: string | undefined;
  readonly evidence?: string | undefined;
  readonly verifiedById?: Id<'unit'> | undefined;
  /** Why what stood before was wrong, or was not verified. */
  readonly reason: string;
}

/** Puts a value right, or has it verified. What stood before is kept; a changed value is verified anew. */
export function correctMeasurement(ctx: RequestContext, input: CorrectMeasurement): Promise<Measurement> {
  const { tenantId } = ctx.credential;
  const self = and(eq(measurements.tenantId, tenantId), eq(measurements.id, input.id));
  return write(ctx, 'measurements.correct', async ({ tenancy, ask, commit }) => {
    const [[found], [verifier]] = await ask(db => [
      db
        .select(measurementColumns)
        .from(measurements)
        .where(and(self, isNull(measurements.currentId), unitInScope(ctx, measurements.unitId)))
        .for('no key update'),
      lookUnit(db, ctx, input.verifiedById),
    ]);
    if (found === undefined) throw notFound('measurement');
    expectVersion(ctx, found.version);
    expectVerifier(tenancy.configuration, found.kind, input.verifiedById !== undefined, verifier);
    const numerator = input.numerator ?? found.numerator;
    const given = input.denominator ?? found.denominator;
    const denominator = expectDenominator(tenancy.configuration, found.kind, given);
    const evidence = input.evidence ?? found.evidence;
    expectValue(tenancy.configuration, found.kind, { numerator, denominator, evidence });
    const changed = numerator !== found.numerator || denominator !== found.denominator;
    const stays = input.verifiedById === undefined && !changed;
    const after = {
      ...found,
      numerator,
      denominator,
      evidence,
      verifiedById: stays ? found.verifiedById : (input.verifiedById ?? null),
      verifiedOn: stays ? found.verifiedOn : input.verifiedById === undefined ? null : ctx.today,
      reason: input.reason,
      version: found.version + 1,
    };
    const fields = Object.keys(input).filter(name => name !== 'id' && name !== 'reason');
    return commit(
      toMeasurement(after, tenancy.configuration),
      { noun: 'measurement', targetId: input.id, detail: { kind: found.kind, fields } },
      db => [
        run(
          db,
          sql`insert into measurements (tenant_id, id, kind, unit_id, starts_on, ends_on, numerator, denominator, evidence, verified_by,
                verified_on, reason, current_id, version, created_at)
              select tenant_id, ${newId<'measurement'>()}, kind, unit_id, starts_on, ends_on, numerator, denominator, evidence, verified_by,
                verified_on, reason, id, version, created_at
              from measurements where tenant_id = ${tenantId} and id = ${input.id}`,
        ),
        db
          .update(measurements)
          .set({
            numerator,
            denominator,
            evidence: after.evidence,
            verifiedBy: after.verifiedById,
            verifiedOn: after.verifiedOn,
            reason: input.reason,
            version: after.version,
          })
          .where(self),
      ],
    );
  });
}
