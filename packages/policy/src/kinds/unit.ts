import type { Cites, Named, Wording } from '../names.ts';
import type { Subject } from '../selections/references.ts';
import type { Fields } from './fields.ts';
import { type Shared, shared } from './shared.ts';

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

type UnitOptions = Wording & { cites: Cites; under: readonly UnitKind[]; fields?: Fields };

/** Defines a level of the tree, such as a block under a responsibility area. */
export const unitKind = (name: string, options: UnitOptions): UnitKind => build(name, options, {});

/** Defines a level several documents mean alike. Only the core vocabulary calls this. */
export const sharedUnitKind = (name: string, wording: Wording): Shared<UnitOptions, UnitKind> =>
  shared(name, wording, (own, options, shares) => build(own, options, { shares }));

function build(name: string, options: UnitOptions, stored: { shares?: string }): UnitKind {
  const kind: UnitKind = {
    noun: 'unit',
    core: false,
    name,
    ...stored,
    title: options.title,
    english: options.english,
    cites: options.cites,
    under: options.under,
    fields: options.fields ?? {},
    within: subject => ({ selects: 'units-within', kind, subject }),
  };
  return kind;
}
