import type { EventKind } from '../kinds/event.ts';
import type { PositionKind } from '../kinds/position.ts';
import type { Subject } from './references.ts';

/** The closed list of links that narrow events. It grows only for every policy at once. */
export type Link =
  /** Events about the subject. For a household: also those about a person living there on that day. */
  | { readonly link: 'about'; readonly subject: Subject }
  /** Events held or done by the subject unit. */
  | { readonly link: 'by'; readonly subject: Subject }
  /** Events done by the subject unit or any unit below it on that day. */
  | { readonly link: 'within'; readonly subject: Subject }
  /** Events in which somebody takes part who holds one of the positions on that day. */
  | { readonly link: 'with'; readonly positions: readonly PositionKind[] }
  /** Events whose filterable field has this value. */
  | { readonly link: 'where'; readonly field: string; readonly equals: string | number };

/** The ways an author narrows a kind of event. */
export interface EventLinks {
  about(subject: Subject): EventSelection;
  by(subject: Subject): EventSelection;
  within(subject: Subject): EventSelection;
  with(...positions: readonly PositionKind[]): EventSelection;
  where(field: string, equals: string | number): EventSelection;
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
    with: (...positions) => add({ link: 'with', positions }),
    where: (field, equals) => add({ link: 'where', field, equals }),
  };
}

/** A kind used bare is the selection of all its events. */
export function asSelection(source: EventKind | EventSelection): EventSelection {
  return 'selects' in source ? source : narrowed(() => source, []);
}
