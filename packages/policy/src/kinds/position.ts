import type { Cites, Named, Wording } from '../names.ts';
import type { GroupKind } from './group.ts';
import type { UnitKind } from './unit.ts';

/**
 * A post a person holds in a unit of one kind, or a seat in a group of one kind, from one day to another. Aliases are other
 * titles the document uses.
 */
export interface PositionKind extends Named, Wording {
  readonly noun: 'appointment';
  readonly cites: Cites;
  readonly of: UnitKind | GroupKind;
  readonly aliases: readonly string[];
}

/** Defines a post, such as the leader of a block. */
export function positionKind(
  name: string,
  options: Wording & { cites: Cites; of: UnitKind | GroupKind; aliases?: readonly string[] },
): PositionKind {
  return {
    noun: 'appointment',
    core: false,
    name,
    title: options.title,
    english: options.english,
    cites: options.cites,
    of: options.of,
    aliases: options.aliases ?? [],
  };
}

/** The kind of unit a position is held in: for a seat in a group, the one the group stands in. */
export function heldIn({ of }: PositionKind): UnitKind {
  return of.noun === 'group' ? of.of : of;
}
