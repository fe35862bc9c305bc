import type { Cites, Named, Wording } from '../names.ts';
import type { Fields } from './fields.ts';
import type { UnitKind } from './unit.ts';

/** Something a unit publishes for a window. Anybody may read it, so it shows only the fields that are listed. */
export interface NoticeKind extends Named, Wording {
  readonly noun: 'notice';
  readonly cites: Cites;
  /** The kind of unit that publishes it. */
  readonly by: UnitKind;
  readonly fields: Fields;
  /** Names of the fields the public sees; never one that is personal or sensitive. */
  readonly shows: readonly string[];
  /** Whether it is published for good: without a last day, and not taken down again once its first day is over. */
  readonly lasting: boolean;
}

/** Defines something published, such as the result of a round of awards. */
export function noticeKind(
  name: string,
  options: Wording & {
    cites: Cites;
    by: UnitKind;
    fields: Fields;
    shows: readonly string[];
    lasting?: boolean;
  },
): NoticeKind {
  return {
    noun: 'notice',
    core: false,
    name,
    title: options.title,
    english: options.english,
    cites: options.cites,
    by: options.by,
    fields: options.fields,
    shows: options.shows,
    lasting: options.lasting ?? false,
  };
}
