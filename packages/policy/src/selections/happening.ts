import type { EventKind } from '../kinds/event.ts';
import type { RecordKind } from '../kinds/record.ts';
import type { Beginner, BeginningSelection } from './beginning-selection.ts';
import { asSelection, type EventSelection } from './event-selection.ts';
import type { RecordSelection } from './record-selection.ts';

/** Something that happens on a day and can discharge a duty: an event, a line of a register, or the start of a standing. */
export type Happening = EventSelection | RecordSelection | BeginningSelection;

/** Several kinds of happening, any of which will do. */
export interface AnyOf {
  readonly selects: 'any-of';
  readonly of: readonly Happening[];
}

/** What an author may write where something happens. */
export type Happens = EventKind | Happening | AnyOf;

function asHappening(source: EventKind | Happening): Happening {
  return 'selects' in source && source.selects !== 'events' ? source : asSelection(source);
}

/** Any of these counts, such as a training or a study visit. */
export const anyOf = (...of: readonly (EventKind | Happening)[]): AnyOf => ({
  selects: 'any-of',
  of: of.map(asHappening),
});

/** The happenings an author wrote, as a list. */
export function happenings(source: Happens): readonly Happening[] {
  return 'selects' in source && source.selects === 'any-of' ? source.of : [asHappening(source)];
}

/** The kind of thing that happens. */
export function kindOf(happening: Happening): EventKind | RecordKind | Beginner {
  return happening.selects === 'beginnings' ? happening.of : happening.kind;
}
