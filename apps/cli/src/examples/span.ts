import type { PlannedExpectation } from '@lifang/policy/examples';
import { z } from 'zod';
import { compare, type Failure } from './failure.ts';
import type { Stage } from './stage.ts';

const spanSchema = z.object({
  status: z.string(),
  from: z.string().nullable(),
  reviewFrom: z.string().nullable(),
  until: z.string().nullable(),
  clauses: z.array(z.string()),
  awaits: z.array(z.object({ name: z.string() })),
});
const policySchema = z.object({ span: spanSchema.nullable() });

/** How the document stands in the span it says it holds for, otherwise than expected. */
export async function documentStands(
  stage: Stage,
  expected: Extract<PlannedExpectation, { expects: 'document' }>,
): Promise<Failure[]> {
  const { line, asOf, status, from, reviewFrom, until, awaits, clauses } = expected;
  const reply = (await stage.admin.get(`/v1/policies/${stage.policy}?asOf=${asOf}`)).expectOk();
  const { span } = policySchema.parse(reply.body);
  const asked = [
    ['document', status, span?.status],
    ['from', from, span?.from],
    ['review from', reviewFrom, span?.reviewFrom],
    ['until', until, span?.until],
    ['awaits', awaits?.map(name => stage.kind(name)), span?.awaits.map(({ name }) => name)],
    ['clause', clauses, span?.clauses],
  ] as const;
  return asked.flatMap(([word, wanted, actual]) =>
    wanted === undefined ? [] : compare(line, word, wanted, actual),
  );
}
