import type { Policy } from '../../policy.ts';
import type { Fault, Path, Problem } from '../problem.ts';
import { located, type WrittenExample, type WrittenFile } from '../read.ts';
import { planActs } from './acts.ts';
import { planExpectations } from './expectations.ts';
import { merge } from './given.ts';
import type { Plan } from './plan.ts';
import { Population } from './populate.ts';
import { Scene } from './scene.ts';

function citedClauses(example: WrittenExample, policy: Policy, scene: Scene): void {
  const known = policy.clauses.map(({ id }) => id);
  example.cites.forEach((id, i) => {
    if (!known.includes(id))
      scene.faults.unknown([...example.path, 'cites', i], { zh: '条款', en: 'clause' }, id, known);
  });
}

function planExample(
  example: WrittenExample,
  file: WrittenFile,
  policy: Policy,
): { plan: Plan; faults: readonly Fault[] } {
  const lineOf = (path: Path): number => file.source.locate({ path, message: { zh: '', en: '' } }).line;
  const merged = merge(file.given, example.given, example.path);
  const scene = new Scene(policy, merged.given.enabledFrom);
  const { settings, households, people, groups, appointments, memberships } = new Population(scene, merged);
  citedClauses(example, policy, scene);
  const { acts, named, cases } = planActs(example.acts, scene, lineOf);
  const expectations = planExpectations(example.expectations, named, cases, scene, lineOf);
  const plan: Plan = {
    title: example.row === null ? example.name : `${example.name} [${example.row}]`,
    cites: example.cites,
    line: lineOf(example.path),
    policy: policy.slug,
    enabledFrom: scene.enabledFrom,
    settings,
    units: scene.places.units,
    households,
    people,
    groups,
    appointments,
    memberships,
    acts,
    expectations,
  };
  return { plan, faults: scene.faults.all };
}

/** Fills in everything the author left out and looks every word up in the policy, or says what it does not know. */
export function planExamples(
  file: WrittenFile,
  policy: Policy,
): { plans: readonly Plan[]; problems: readonly Problem[] } {
  const planned = file.examples.map(example => planExample(example, file, policy));
  return {
    plans: planned.map(({ plan }) => plan),
    problems: located(
      planned.flatMap(({ faults }) => faults),
      file.source,
    ),
  };
}
