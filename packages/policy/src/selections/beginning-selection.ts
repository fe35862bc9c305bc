import type { AwardKind } from '../kinds/award.ts';
import type { PlaceKind } from '../kinds/place.ts';
import type { PositionKind } from '../kinds/position.ts';
import { exact, exactText } from '../numbers/exact.ts';
import type { Subject } from './references.ts';

/** What can begin: somebody holds a position, a place is open, somebody holds a title. */
export type Beginner = PositionKind | PlaceKind | AwardKind;

/** The links that narrow the beginnings of a standing. */
export type BeginningLink =
  /** The person who is appointed, or whoever is given the title, is the subject. */
  | { readonly link: 'about'; readonly subject: Subject }
  /** Held in the subject unit; for a title, granted by it. */
  | { readonly link: 'at'; readonly subject: Subject }
  /** Held in the subject unit or any unit below it on that day. */
  | { readonly link: 'within'; readonly subject: Subject }
  /** Held, or open, in the unit the subject belongs to on that day, or any unit above it. */
  | { readonly link: 'above'; readonly subject: Subject }
  /** A number in a field of the place or title reaches a bound, which is included. */
  | { readonly link: 'at-least'; readonly field: string; readonly bound: string }
  /** The person never held the position in that unit before: the same one again does not count. */
  | { readonly link: 'newcomers' };

/** The days on which a standing begins. */
export interface BeginningSelection {
  readonly selects: 'beginnings';
  readonly of: Beginner;
  readonly links: readonly BeginningLink[];
  about(subject: Subject): BeginningSelection;
  at(subject: Subject): BeginningSelection;
  within(subject: Subject): BeginningSelection;
  above(subject: Subject): BeginningSelection;
  newcomers(): BeginningSelection;
  /** A place, or a title, whose field is the bound or more, such as `atLeast('area', '1000')`: each by itself, several do not add up. */
  atLeast(field: string, bound: number | string): BeginningSelection;
}

/** Every beginning of a standing, to be narrowed. */
export function beginningsOf(of: Beginner, links: readonly BeginningLink[] = []): BeginningSelection {
  const add = (link: BeginningLink) => beginningsOf(of, [...links, link]);
  return {
    selects: 'beginnings',
    of,
    links,
    about: subject => add({ link: 'about', subject }),
    at: subject => add({ link: 'at', subject }),
    within: subject => add({ link: 'within', subject }),
    above: subject => add({ link: 'above', subject }),
    newcomers: () => add({ link: 'newcomers' }),
    atLeast: (field, bound) => add({ link: 'at-least', field, bound: exactText(exact(bound)) }),
  };
}
