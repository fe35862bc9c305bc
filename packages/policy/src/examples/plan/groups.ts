import type { Day } from '../../time/day.ts';
import type { Path } from '../problem.ts';
import type { Act, Done } from './act-types.ts';
import { fieldValues } from './fields.ts';
import type { PlannedGroup } from './plan.ts';
import type { Scene } from './scene.ts';

/** A group of a kind that the policy knows, in the unit that is named or the only one of its kind. */
export function groupIn(
  name: string,
  { kind, unit, fields = {} }: Pick<Act<'form'>, 'kind' | 'unit' | 'fields'>,
  scene: Scene,
  path: Path,
  from: Day,
): PlannedGroup | null {
  const found = scene.formGroup(name, kind, path);
  if (found === null) return null;
  fieldValues(found, fields, scene, [...path, 'fields']);
  const home = unit === undefined ? scene.places.only(found.of, path) : scene.unit(unit, [...path, 'unit']);
  return home === null ? null : { name, kind: found.name, unit: home, from, fields };
}

/** A group that is formed on a day; from then on seats in it can be taken. */
export function formed(act: Act<'form'>, scene: Scene, path: Path, on: Day): Done<'form'>[] {
  const group = groupIn(act.form, act, scene, path, on);
  return group === null ? [] : [{ verb: 'form', ...group }];
}
