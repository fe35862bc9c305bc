import type { PlannedExpectation } from '@lifang/policy/examples';
import { z } from 'zod';
import { everyItem } from './answers.ts';
import { compare, differs, type Failure } from './failure.ts';
import type { Stage } from './stage.ts';

const breachSchema = z.object({
  requirement: z.string().nullable(),
  clauses: z.array(z.string()),
  status: z.string(),
  subject: z.object({ id: z.string() }),
  personId: z.string().nullable(),
  found: z.unknown(),
  needed: z.unknown(),
  since: z.string(),
  until: z.string().nullable(),
});

/** How something breaks a limit on a day, otherwise than expected: the latest such breach, or the one since a day. */
export async function breachStands(
  stage: Stage,
  expected: Extract<PlannedExpectation, { expects: 'breach' }>,
): Promise<Failure[]> {
  const { limit, of, requirement, asOf, figures, line } = expected;
  const query = { rule: stage.kind(limit), asOf, status: 'open,accepted,healed' };
  const id = stage.id(of);
  const [found] = (await everyItem(stage, '/v1/breaches', query))
    .map(item => breachSchema.parse(item))
    .filter(({ subject, personId }) => subject.id === id || personId === id)
    .filter(item => requirement === null || item.requirement === requirement)
    .filter(({ since }) => figures.since === undefined || since === figures.since)
    .toSorted((a, b) => (a.since < b.since ? 1 : -1));
  const what = [limit, of, requirement].filter(Boolean).join(' ');
  const { status = found === undefined ? 'open' : undefined } = figures;
  if (found === undefined) return compare(line, `${what} is`, status, 'absent');
  const unnamed = figures.clauses?.some(clause => !found.clauses.includes(clause)) ?? false;
  const asked = [
    ['is', status, found.status],
    ['has', figures.has, found.found],
    ['needs', figures.needs, found.needed],
    ['until', figures.until, found.until],
  ] as const;
  return [
    ...asked.flatMap(([word, wanted, came]) =>
      wanted === undefined ? [] : compare(line, `${what} ${word}`, wanted, came),
    ),
    ...(unnamed ? [differs(line, `${what} clause`, figures.clauses, found.clauses)] : []),
  ];
}
