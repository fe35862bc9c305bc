import type { WrittenExpectation } from '../expectations.ts';
import type { Path } from '../problem.ts';
import type { PlannedExpectation } from './plan.ts';
import type { Scene } from './scene.ts';

/** How the document of the policy stands in the span it says it holds for. */
export function spanExpected(
  written: Extract<WrittenExpectation, { expects: 'document' }>,
  scene: Scene,
  path: Path,
): Omit<Extract<PlannedExpectation, { expects: 'document' }>, 'line'> {
  const { document, from, until, awaits, clause } = written;
  return {
    expects: 'document',
    asOf: written['as of'],
    status: document,
    from,
    reviewFrom: written['review from'],
    until,
    awaits: awaits?.flatMap((name, i) => scene.setting(name, [...path, 'awaits', i]) ?? []),
    clauses: clause,
  };
}
