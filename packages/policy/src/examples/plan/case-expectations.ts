import type { WrittenExpectation } from '../expectations.ts';
import type { Path } from '../problem.ts';
import { caseNamed, type NamedCases } from './case-acts.ts';
import type { PlannedExpectation } from './plan.ts';
import type { Scene } from './scene.ts';

type Written = Extract<WrittenExpectation, { expects: 'case' }>;
type Planned = Omit<Extract<PlannedExpectation, { expects: 'case' }>, 'line'>;

/** Where a case stands, how long it has waited, and for whom. */
export function caseExpected(written: Written, cases: NamedCases, scene: Scene, path: Path): Planned[] {
  const name = caseNamed(written.case, cases, scene, [...path, 'case']);
  const kind = name === null ? undefined : cases.get(name);
  if (name === null || kind === undefined) return [];
  const { overdue, due, age } = written;
  const state = written['state is'];
  const known = scene.vocabulary.statesOf(kind);
  if (state !== undefined && !known.includes(state)) {
    scene.faults.unknown([...path, 'state is'], { zh: '状态', en: 'state' }, state, known);
  }
  const next = written.next?.flatMap((word, i) => {
    const step = scene.vocabulary.stepOf(kind, word);
    return (
      step?.name ??
      scene.faults.unknown(
        [...path, 'next', i],
        { zh: '步骤', en: 'step' },
        word,
        scene.vocabulary.stepsOf(kind),
      ) ??
      []
    );
  });
  const waits = written['waits for']?.flatMap(
    (word, i) => scene.person(word, [...path, 'waits for', i]) ?? [],
  );
  const figures = { state, overdue, due, age, next, waitsFor: waits };
  if (Object.values(figures).every(figure => figure === undefined)) {
    scene.faults.add(
      path,
      '没有写明期望,例如 state is: reported',
      'expects nothing; write for example state is: reported',
    );
  }
  const [asOf = '', at = null] = written['as of'].split('T');
  return [{ expects: 'case', asOf, at, case: name, kind: kind.name, figures }];
}
