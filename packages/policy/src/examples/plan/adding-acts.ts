import type { Day } from '../../time/day.ts';
import type { Path } from '../problem.ts';
import type { Act, Done } from './act-types.ts';
import type { Scene } from './scene.ts';

/** What comes to be on a day; from then on other words can speak of it. */
export function added(
  act: Act<'add-unit'> | Act<'add-household'> | Act<'add-person'>,
  scene: Scene,
  path: Path,
  from: Day,
): (Done<'add-unit'> | Done<'add-household'> | Done<'add-person'>)[] {
  switch (act.verb) {
    case 'add-unit': {
      const name = act['add-unit'];
      const { units } = scene.vocabulary;
      const kind = units.find(act.kind);
      if (kind === null) {
        scene.faults.unknown(
          [...path, 'kind'],
          { zh: '单位种类', en: 'kind of unit' },
          act.kind,
          units.names,
        );
        return [];
      }
      const [parent] = kind.under;
      const above = act.under ?? parent?.name;
      const under = above === undefined ? null : scene.unit(above, [...path, 'under']);
      scene.introduce({ noun: 'unit', name }, [...path, 'add-unit']);
      return [{ verb: 'add-unit', name, kind: kind.name, under, from, to: null }];
    }
    case 'add-household': {
      const name = act['add-household'];
      const home = scene.home(act.in, path);
      scene.introduce({ noun: 'household', name }, [...path, 'add-household']);
      return home === null || home.unit === null
        ? []
        : [{ verb: 'add-household', name, unit: home.unit, from, to: null }];
    }
    case 'add-person': {
      const name = act['add-person'];
      const home = scene.home(act.in, path);
      scene.introduce({ noun: 'person', name }, [...path, 'add-person']);
      const person = { name, born: act.born ?? null, died: null, from, to: null };
      return home === null ? [] : [{ verb: 'add-person', ...person, ...home }];
    }
  }
}
