import type { EventKind } from '../kinds/event.ts';
import type { PositionKind } from '../kinds/position.ts';
import type { UnitsWithin } from '../kinds/unit.ts';
import { exact, exactText } from '../numbers/exact.ts';
import type { Subject } from './references.ts';

/** The closed list of links that narrow events. It grows only for every policy at once. */
export type Link =
  /** Events about the subject. For a household: also those about a person living there on that day. */
  | { readonly link: 'about'; readonly subject: Subject }
  /** Events held or done by the subject unit. */
  | { readonly link: 'by'; readonly subject: Subject }
  /** Events done by the subject unit or any unit below it on that day. */
  | { readonly link: 'within'; readonly subject: Subject }
  /** Events in which somebody takes part, or to which somebody is at least invited, who holds one of the positions that day. */
  | { readonly link: 'with'; readonly positions: readonly PositionKind[]; readonly invited: boolean }
  /**
   * Events that reached every unit of a kind below the subject on that day: a holder of a position there was invited, or every
   * holder.
   */
  | {
      readonly link: 'reaching';
      readonly units: UnitsWithin;
      readonly invited: readonly PositionKind[];
      readonly everyone: boolean;
    }
  /** Events whose filterable field has one of these values. */
  | { readonly link: 'where'; readonly field: string; readonly oneOf: readonly (string | number)[] }
  /** Events whose number in a field reaches a bound, which is included. */
  | { readonly link: 'at-least'; readonly field: string; readonly bound: string }
  /** Events one of whose items in a list field contains this text. */
  | { readonly link: 'containing'; readonly field: string; readonly text: string };

/** The ways an author narrows a kind of event. */
export interface EventLinks {
  about(subject: Subject): EventSelection;
  by(subject: Subject): EventSelection;
  within(subject: Subject): EventSelection;
  with(...positions: readonly PositionKind[]): EventSelection;
  /** Somebody who holds one of the positions was invited or took part. */
  inviting(...positions: readonly PositionKind[]): EventSelection;
  /**
   * One event reaches all: in every unit of the kind somebody holding one of the positions, in it or below it, was invited
   * or took part; with `everyone`, everybody who holds one. Where nobody holds any, there is nobody to invite: the vacancy is
   * listed and nothing is required.
   */
  reaching(
    units: UnitsWithin,
    options: { invited: PositionKind | readonly PositionKind[]; everyone?: boolean },
  ): EventSelection;
  where(field: string, ...oneOf: readonly (string | number)[]): EventSelection;
  containing(field: string, text: string): EventSelection;
  /** The number in a field is the bound or more (不少于, 以上: the number itself is included), compared exactly. */
  atLeast(field: string, bound: number | string): EventSelection;
}

/** Events of a kind, narrowed by links that must all hold. */
export interface EventSelection extends EventLinks {
  readonly selects: 'events';
  readonly kind: EventKind;
  readonly links: readonly Link[];
}

function narrowed(kind: () => EventKind, links: readonly Link[]): EventSelection {
  const self = eventLinks(kind, links);
  return { selects: 'events', kind: kind(), links, ...self };
}

/** The narrowing methods over a kind; the kind is a thunk because a kind carries its own methods. */
export function eventLinks(kind: () => EventKind, links: readonly Link[]): EventLinks {
  const add = (link: Link) => narrowed(kind, [...links, link]);
  return {
    about: subject => add({ link: 'about', subject }),
    by: subject => add({ link: 'by', subject }),
    within: subject => add({ link: 'within', subject }),
    with: (...positions) => add({ link: 'with', positions, invited: false }),
    inviting: (...positions) => add({ link: 'with', positions, invited: true }),
    reaching: (units, { invited, everyone = false }) =>
      add({ link: 'reaching', units, invited: [invited].flat(), everyone }),
    where: (field, ...oneOf) => add({ link: 'where', field, oneOf }),
    containing: (field, text) => add({ link: 'containing', field, text }),
    atLeast: (field, bound) => add({ link: 'at-least', field, bound: exactText(exact(bound)) }),
  };
}

/** A kind used bare is the selection of all its events. */
export function asSelection(source: EventKind | EventSelection): EventSelection {
  return 'selects' in source ? source : narrowed(() => source, []);
}
