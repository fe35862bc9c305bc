import type { Cites, Named, Wording } from '../names.ts';
import type { Fields } from './fields.ts';
import type { UnitKind } from './unit.ts';

/** Whom an award may go to: a person, a household, or a unit of one kind. */
export type Awarded = 'person' | 'household' | UnitKind;

/** A title. Holding one is a standing: from a day to the day it ends or is taken back. */
export interface AwardKind extends Named, Wording {
  readonly noun: 'award';
  readonly cites: Cites;
  readonly to: Awarded;
  /** The kind of unit that grants it. */
  readonly by: UnitKind;
  readonly fields: Fields;
}

/** Defines a title, such as that of a star building group. */
export function awardKind(
  name: string,
  options: Wording & { cites: Cites; to: Awarded; by: UnitKind; fields?: Fields },
): AwardKind {
  return {
    noun: 'award',
    core: false,
    name,
    title: options.title,
    english: options.english,
    cites: options.cites,
    to: options.to,
    by: options.by,
    fields: options.fields ?? {},
  };
}
