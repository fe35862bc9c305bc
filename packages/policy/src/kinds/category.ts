import type { Cites, Named, SubjectNoun, Wording } from '../names.ts';
import type { Setting } from '../settings.ts';

/** How a category's members come to be in it. */
export type Membership =
  /** Somebody puts them on the list and takes them off. */
  | { readonly how: 'entered' }
  /** Everybody whose age in full years is at least the setting; undetermined, so empty, while the setting is null. */
  | { readonly how: 'age'; readonly atLeast: Setting<'integer'> };

/** A dated list of people, households or units. A sensitive list hides its name from all but entitled positions. */
export interface Category extends Named, Wording {
  readonly noun: 'category';
  readonly cites: Cites;
  readonly of: SubjectNoun;
  readonly sensitive: boolean;
  readonly membership: Membership;
}

interface CategoryOptions extends Wording {
  readonly cites: Cites;
  readonly of: SubjectNoun;
  readonly sensitive?: boolean;
}

/** Defines a list that people are entered on by hand or by import. */
export function category(name: string, options: CategoryOptions): Category {
  return {
    noun: 'category',
    core: false,
    name,
    title: options.title,
    english: options.english,
    cites: options.cites,
    of: options.of,
    sensitive: options.sensitive ?? false,
    membership: { how: 'entered' },
  };
}

/** Defines a list that follows from age: a person joins on the birthday on which the bound is reached. */
export function categoryByAge(
  name: string,
  options: Wording & { cites: Cites; atLeast: Setting<'integer'> },
): Category {
  return {
    ...category(name, { title: options.title, english: options.english, cites: options.cites, of: 'person' }),
    membership: { how: 'age', atLeast: options.atLeast },
  };
}
