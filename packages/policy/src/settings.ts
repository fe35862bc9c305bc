import type { Choice } from './kinds/fields.ts';
import type { Cites, Named, Wording } from './names.ts';
import type { Day } from './time/day.ts';
import type { Term } from './time/term.ts';

export type SettingType = 'integer' | 'term' | 'day' | 'choice' | 'list';

/** The value a setting of each type holds. */
export interface SettingValues {
  readonly integer: number;
  readonly term: Term;
  readonly day: Day;
  readonly choice: string;
  readonly list: readonly string[];
}

/**
 * Something the text leaves open and the tenant decides, dated. A number the text does not give is null until the
 * tenant gives it, and what waits for it is undetermined, never guessed. `suggested` is offered when a tenant enables
 * the policy and is never a default. Only a choice between readings may start with one: the reading we recommend.
 */
export interface Setting<T extends SettingType = SettingType> extends Named, Wording {
  readonly type: T;
  readonly cites: Cites;
  /** Why the text leaves this open and how we read it. */
  readonly reading: string;
  readonly default: SettingValues[T] | null;
  readonly suggested: SettingValues[T] | null;
  readonly choices: readonly Choice[];
  /** For integers: the bounds a tenant may choose within. For lists: the number of items. */
  readonly min: number | null;
  readonly max: number | null;
}

interface SettingOptions<T extends SettingType> extends Wording {
  readonly cites: Cites;
  readonly reading: string;
  readonly suggested?: SettingValues[T];
}

function build<T extends SettingType>(
  name: string,
  type: T,
  options: SettingOptions<T>,
  more: Partial<Pick<Setting<T>, 'default' | 'choices' | 'min' | 'max'>>,
): Setting<T> {
  return {
    core: false,
    name,
    type,
    title: options.title,
    english: options.english,
    cites: options.cites,
    reading: options.reading,
    suggested: options.suggested ?? null,
    default: more.default ?? null,
    choices: more.choices ?? [],
    min: more.min ?? null,
    max: more.max ?? null,
  };
}

/** A whole number the text does not give. */
export const integerSetting = (
  name: string,
  options: SettingOptions<'integer'> & { min: number; max: number },
): Setting<'integer'> => build(name, 'integer', options, { min: options.min, max: options.max });

/** A length of time the text does not give, such as what 及时 means in days. */
export const termSetting = (name: string, options: SettingOptions<'term'>): Setting<'term'> =>
  build(name, 'term', options, {});

/** A day the text leaves open or masks, such as a deadline in a year it does not give. */
export const daySetting = (name: string, options: SettingOptions<'day'>): Setting<'day'> =>
  build(name, 'day', options, {});

/** A choice between readings of the text; it starts with the one we recommend. */
export const choiceSetting = (
  name: string,
  options: SettingOptions<'choice'> & { choices: readonly Choice[]; recommended: string },
): Setting<'choice'> =>
  build(name, 'choice', options, { choices: options.choices, default: options.recommended });

/** Names the text does not list, exactly or at most so many. */
export const listSetting = (
  name: string,
  options: SettingOptions<'list'> & { min: number; max: number },
): Setting<'list'> => build(name, 'list', options, { min: options.min, max: options.max });
