import type { WrittenExpectation } from '../expectations.ts';
import type { Path } from '../problem.ts';
import type { PlannedExpectation } from './plan.ts';
import type { Scene } from './scene.ts';

type Written = Extract<WrittenExpectation, { expects: 'may' | 'unregulated' }>;
type Planned = Omit<Extract<PlannedExpectation, { expects: 'freedom' }>, 'line'>;

/** What a text lets somebody do, or makes no rule about, by the word that its form is asked with. */
export function free(written: Written, scene: Scene, path: Path): Planned[] {
  const { freedoms } = scene.vocabulary;
  const form = written.expects === 'may' ? 'permitted' : 'unregulated';
  const word = written.expects === 'may' ? written.may : written.unregulated;
  const freedom = freedoms.find(word);
  if (freedom === null || freedom.form !== form) {
    scene.faults.unknown([...path, written.expects], { zh: '有权事项', en: 'freedom' }, word, freedoms.names);
    return [];
  }
  const of = scene.anything(written.for, [...path, 'for']);
  if (of === null) return [];
  const { is = true, since, clause } = written;
  return [
    {
      expects: 'freedom',
      asOf: written['as of'],
      freedom: freedom.name,
      of,
      free: is,
      since,
      clauses: clause,
    },
  ];
}
