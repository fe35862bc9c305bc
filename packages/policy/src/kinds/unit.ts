import type { Cites, Named, Wording } from '../names.ts';
import type { Subject } from '../selections/references.ts';
import type { Fields } from './fields.ts';

/**
 * A level of the organisation tree. A unit may only stand under one of `under`; an empty list means the tenant's root. A
 * kind is a value and also the selection of all its units, so that rules read `block.within(subject)`.
 */
export interface UnitKind extends Named, Wording {
  readonly noun: 'unit';
  readonly cites: Cites;
  readonly under: readonly UnitKind[];
  readonly fields: Fields;
  within(subject: Subject): UnitsWithin;
}

/** The units of a kind that stand below the subject on a day. */
export interface UnitsWithin {
  readonly selects: 'units-within';
  readonly kind: UnitKind;
  readonly subject: Subject;
}

/** Defines a level of the tree, such as a block under a responsibility area. */
export function unitKind(
  name: string,
  options: Wording & { cites: Cites; under: readonly UnitKind[]; fields?: Fields },
): UnitKind {
  const kind: UnitKind = {
    noun: 'unit',
    core: false,
    name,
    title: options.title,
    english: options.english,
    cites: options.cites,
    under: options.under,
    fields: options.fields ?? {},
    within: subject => ({ selects: 'units-within', kind, subject }),
  };
  return kind;
}
