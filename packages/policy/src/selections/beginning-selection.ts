import type { PositionKind } from '../kinds/position.ts';
import type { Subject } from './references.ts';

/** The links that narrow the beginnings of a position. */
export type BeginningLink =
  /** The person who is appointed is the subject. */
  | { readonly link: 'about'; readonly subject: Subject }
  /** Held in the subject unit. */
  | { readonly link: 'at'; readonly subject: Subject }
  /** Held in the subject unit or any unit below it on that day. */
  | { readonly link: 'within'; readonly subject: Subject }
  /** Held in the unit the subject belongs to on that day, or any unit above it. */
  | { readonly link: 'above'; readonly subject: Subject }
  /** The person never held the position in that unit before: the same one again does not count. */
  | { readonly link: 'newcomers' };

/** The days on which somebody's holding of a position begins. */
export interface BeginningSelection {
  readonly selects: 'beginnings';
  readonly position: PositionKind;
  readonly links: readonly BeginningLink[];
  about(subject: Subject): BeginningSelection;
  at(subject: Subject): BeginningSelection;
  within(subject: Subject): BeginningSelection;
  above(subject: Subject): BeginningSelection;
  newcomers(): BeginningSelection;
}

/** Every beginning of a position, to be narrowed. */
export function beginningsOf(
  position: PositionKind,
  links: readonly BeginningLink[] = [],
): BeginningSelection {
  const add = (link: BeginningLink) => beginningsOf(position, [...links, link]);
  return {
    selects: 'beginnings',
    position,
    links,
    about: subject => add({ link: 'about', subject }),
    at: subject => add({ link: 'at', subject }),
    within: subject => add({ link: 'within', subject }),
    above: subject => add({ link: 'above', subject }),
    newcomers: () => add({ link: 'newcomers' }),
  };
}
