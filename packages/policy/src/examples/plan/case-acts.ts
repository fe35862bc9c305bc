import type { CaseKind } from '../../kinds/case.ts';
import type { Path } from '../problem.ts';
import type { Act, Done } from './act-types.ts';
import { everyRef } from './event-acts.ts';
import { fieldValues } from './fields.ts';
import type { Scene } from './scene.ts';

/** The cases that acts have opened under a name, with their kinds. */
export type NamedCases = Map<string, CaseKind>;

/** Whose act it is; null leaves it to whoever runs the example. */
function byWhom(word: string | undefined, scene: Scene, path: Path): string | null {
  return word === undefined ? null : scene.person(word, [...path, 'by']);
}

/** A case by the name it was opened under. */
export function caseNamed(word: string, cases: NamedCases, scene: Scene, path: Path): string | null {
  return cases.has(word)
    ? word
    : scene.faults.unknown(path, { zh: '案件', en: 'opened case' }, word, cases.keys());
}

/** A case of a kind that the policy knows, of the unit that is named or the only one of its kind. */
export function caseOpened(
  act: Act<'open-case'>,
  cases: NamedCases,
  scene: Scene,
  path: Path,
): Done<'open-case'>[] {
  const { cases: known } = scene.vocabulary;
  const kind = known.find(act['open-case']);
  if (kind === null) {
    scene.faults.unknown(
      [...path, 'open-case'],
      { zh: '案件种类', en: 'kind of case' },
      act['open-case'],
      known.names,
    );
    return [];
  }
  if (act.as !== undefined) cases.set(act.as, kind);
  const unit =
    act.unit === undefined ? scene.places.only(kind.of, path) : scene.unit(act.unit, [...path, 'unit']);
  const fields = act.fields ?? {};
  fieldValues(kind, fields, scene, [...path, 'fields']);
  const round = act['part of'];
  const parties = Object.entries(act.parties ?? {}).flatMap(([role, word]) => {
    const person = scene.person(word, [...path, 'parties', role]);
    return person === null ? [] : [{ role, person }];
  });
  if (unit === null) return [];
  return [
    {
      verb: 'open-case',
      kind: kind.name,
      unit,
      about: everyRef(act.about, scene, [...path, 'about']),
      parties,
      partOf: round === undefined ? null : caseNamed(round, cases, scene, [...path, 'part of']),
      fields,
      person: byWhom(act.by, scene, path),
      reason: act.reason ?? null,
    },
  ];
}

/** A step that the workflow of an opened case has. */
export function stepTaken(act: Act<'step'>, cases: NamedCases, scene: Scene, path: Path): Done<'step'>[] {
  const name = caseNamed(act.case, cases, scene, [...path, 'case']);
  const kind = name === null ? undefined : cases.get(name);
  if (name === null || kind === undefined) return [];
  const step = scene.vocabulary.stepOf(kind, act.step);
  if (step === null) {
    const known = scene.vocabulary.stepsOf(kind);
    scene.faults.unknown([...path, 'step'], { zh: '步骤', en: 'step' }, act.step, known);
    return [];
  }
  const fields = act.fields ?? {};
  fieldValues({ fields: step.fields }, fields, scene, [...path, 'fields']);
  return [
    {
      verb: 'step',
      kind: kind.name,
      step: step.name,
      case: name,
      fields,
      person: byWhom(act.by, scene, path),
      opinion: act.opinion ?? null,
      reason: act.reason ?? null,
    },
  ];
}
