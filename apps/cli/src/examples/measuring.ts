import type { Reply } from '@lifang/api/testing';
import type { PlannedAct, PlannedExpectation } from '@lifang/policy/examples';
import { z } from 'zod';
import { compare, type Failure } from './failure.ts';
import type { Stage } from './stage.ts';

/** Enters the value of an indicator. */
export function measure(stage: Stage, act: Extract<PlannedAct, { verb: 'measure' }>): Promise<Reply> {
  const { denominator, verifiedBy, evidence } = act;
  return stage.admin.post('/v1/measurements', {
    kind: stage.kind(act.indicator),
    unitId: stage.id(act.unit),
    period: act.period,
    numerator: act.numerator,
    ...(denominator === null ? {} : { denominator }),
    ...(evidence === null ? {} : { evidence }),
    ...(verifiedBy === null ? {} : { verifiedById: stage.id(verifiedBy) }),
  });
}

const assessmentsSchema = z.object({
  items: z.array(
    z.object({ unit: z.object({ id: z.string() }), trend: z.string().nullable(), verdict: z.string() }),
  ),
});

/** How a unit stands with a criterion, otherwise than expected. */
export async function assessed(
  stage: Stage,
  expected: Extract<PlannedExpectation, { expects: 'assessment' }>,
): Promise<Failure[]> {
  const { criterion, unit, period, line } = expected;
  const query = new URLSearchParams({ criterion: stage.kind(criterion), period });
  const reply = (await stage.admin.get(`/v1/assessments?${query}`)).expectOk();
  const found = assessmentsSchema.parse(reply.body).items.find(item => item.unit.id === stage.id(unit));
  return (['trend', 'verdict'] as const).flatMap(word =>
    expected[word] === undefined
      ? []
      : compare(line, `${criterion} ${period} ${word}`, expected[word], found?.[word]),
  );
}
