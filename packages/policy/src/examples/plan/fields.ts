import type { Fields } from '../../kinds/fields.ts';
import type { Path } from '../problem.ts';
import type { FieldValues } from './plan.ts';
import type { Scene } from './scene.ts';

/** Notes the fields that a kind or step does not have. Whether their values fit is for the API to say. */
export function fieldValues(
  kind: { readonly fields: Fields },
  values: FieldValues,
  scene: Scene,
  path: Path,
): void {
  const known = Object.keys(kind.fields);
  for (const name of Object.keys(values).filter(one => !known.includes(one))) {
    scene.faults.unknown([...path, name], { zh: '字段', en: 'field' }, name, known);
  }
}
