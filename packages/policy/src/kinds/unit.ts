import type { Cites, Named, Wording } from '../names.ts';
import type { Fields } from './fields.ts';

/** A level of the organisation tree. A unit may only stand under one of `under`; an empty list means the tenant's root. */
export interface UnitKind extends Named, Wording {
  readonly noun: 'unit';
  readonly cites: Cites;
  readonly under: readonly UnitKind[];
  readonly fields: Fields;
}

/** Defines a level of the tree, such as a block under a responsibility area. */
export function unitKind(
  name: string,
  options: Wording & { cites: Cites; under: readonly UnitKind[]; fields?: Fields },
): UnitKind {
  return {
    noun: 'unit',
    core: false,
    name,
    title: options.title,
    english: options.english,
    cites: options.cites,
    under: options.under,
    fields: options.fields ?? {},
  };
}
