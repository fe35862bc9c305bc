import type { Cites, Named, Wording } from '../names.ts';
import type { Fields } from './fields.ts';
import { type Shared, shared } from './shared.ts';
import type { UnitKind } from './unit.ts';

/** A body with members in a unit of one kind. Its seats are positions; who holds one is a standing, as in a unit. */
export interface GroupKind extends Named, Wording {
  readonly noun: 'group';
  readonly cites: Cites;
  readonly of: UnitKind;
  readonly fields: Fields;
}

type GroupOptions = Wording & { cites: Cites; of: UnitKind; fields?: Fields };

/** Defines a body several documents mean alike. Only the core vocabulary calls this. */
export const sharedGroupKind = (name: string, wording: Wording): Shared<GroupOptions, GroupKind> =>
  shared(name, wording, (own, options, shares) => ({ ...groupKind(own, options), shares }));

/** Defines a body, such as the supervision group of a community. */
export function groupKind(name: string, options: GroupOptions): GroupKind {
  return {
    noun: 'group',
    core: false,
    name,
    title: options.title,
    english: options.english,
    cites: options.cites,
    of: options.of,
    fields: options.fields ?? {},
  };
}
