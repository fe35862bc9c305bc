import type { Cites, Named, Wording } from '../names.ts';
import type { Choice, Fields } from './fields.ts';
import type { UnitKind } from './unit.ts';

/** A facility of a unit, for some of the functions its kind lists. */
export interface PlaceKind extends Named, Wording {
  readonly noun: 'place';
  readonly cites: Cites;
  /** The kinds of unit that may have one. */
  readonly of: readonly UnitKind[];
  readonly functions: readonly Choice[];
  /** Whether it may be in a household's home. That household must agree. */
  readonly hosted: boolean;
  readonly fields: Fields;
}

/** Defines a facility, such as a service station. */
export function placeKind(
  name: string,
  options: Wording & {
    cites: Cites;
    of: readonly UnitKind[];
    functions: readonly Choice[];
    hosted?: boolean;
    fields?: Fields;
  },
): PlaceKind {
  return {
    noun: 'place',
    core: false,
    name,
    title: options.title,
    english: options.english,
    cites: options.cites,
    of: options.of,
    functions: options.functions,
    hosted: options.hosted ?? false,
    fields: options.fields ?? {},
  };
}
