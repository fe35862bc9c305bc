import type { Choice } from './kinds/fields.ts';
import type { Cites, Named, Wording } from './names.ts';
import type { Day } from './time/day.ts';
import type { Term } from './time/term.ts';

export type SettingType =
  | 'integer'
  | 'decimal'
  | 'fraction'
  | 'money'
  | 'term'
  | 'day'
  | 'choice'
  | 'list'
  | 'text';

/** The types of setting that hold an exact number. */
export type NumberType = 'integer' | 'decimal' | 'fraction' | 'money';

/** The value a setting of each type holds. */
export interface SettingValues {
  readonly integer: number;
  /** Exact, such as `12.50`. */
  readonly decimal: string;
  /** Exact: a decimal such as `0.05`, or a fraction of whole numbers such as `1/3`. */
  readonly fraction: string;
  /** Whole fen. */
  readonly money: number;
  readonly term: Term;
  readonly day: Day;
  readonly choice: string;
  readonly list: readonly string[];
  readonly text: string;
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
  /** For numbers: the bounds a tenant may choose within. For lists: the number of items. For texts: the number of characters. */
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

/** An exact decimal the text does not give, such as an area. Its bounds are whole numbers. */
export const decimalSetting = (
  name: string,
  options: SettingOptions<'decimal'> & { min: number; max: number },
): Setting<'decimal'> => build(name, 'decimal', options, { min: options.min, max: options.max });

/** A share the text does not give, such as what 按比例 means. Its bounds are whole numbers. */
export const fractionSetting = (
  name: string,
  options: SettingOptions<'fraction'> & { min: number; max: number },
): Setting<'fraction'> => build(name, 'fraction', options, { min: options.min, max: options.max });

/** An amount of money the text does not give, in fen. */
export const moneySetting = (
  name: string,
  options: SettingOptions<'money'> & { min: number; max: number },
): Setting<'money'> => build(name, 'money', options, { min: options.min, max: options.max });

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

/** Words the text leaves to the tenant, such as a voting procedure. */
export const textSetting = (
  name: string,
  options: SettingOptions<'text'> & { maxLength?: number },
): Setting<'text'> => build(name, 'text', options, { min: 1, max: options.maxLength ?? 2000 });

const NUMBERS: readonly SettingType[] = ['integer', 'decimal', 'fraction', 'money'];

/** Whether a setting holds an exact number. */
export const isNumberSetting = (setting: Setting): setting is Setting<NumberType> =>
  NUMBERS.includes(setting.type);
