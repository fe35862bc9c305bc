import type { PlannedExpectation } from '@lifang/policy/examples';
import { z } from 'zod';
import { everyItem } from './answers.ts';
import { compare, type Failure } from './failure.ts';
import type { Stage } from './stage.ts';

const freedomSchema = z.object({ clauses: z.array(z.string()), since: z.string() });

/** Whether the text lets somebody do something, otherwise than expected. */
export async function isFree(
  stage: Stage,
  expected: Extract<PlannedExpectation, { expects: 'freedom' }>,
): Promise<Failure[]> {
  const { freedom, of, asOf, line } = expected;
  const query = { rule: stage.kind(freedom), bodyId: stage.id(of), asOf };
  const found = (await everyItem(stage, '/v1/freedoms', query)).map(item => freedomSchema.parse(item));
  const [first] = found;
  const say = (word: string) => `${of} ${freedom} ${word}`;
  return [
    ...compare(line, say('is'), expected.free, first !== undefined),
    ...(expected.since === undefined ? [] : compare(line, say('since'), expected.since, first?.since)),
    ...(expected.clauses === undefined ? [] : compare(line, say('clause'), expected.clauses, first?.clauses)),
  ];
}
