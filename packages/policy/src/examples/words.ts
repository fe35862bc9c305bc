import { z } from 'zod';
import { isDay } from '../time/day.ts';
import { isTerm, type Term } from '../time/term.ts';
import { say } from './say.ts';
import { hint } from './suggest.ts';

/** The small words of the format: names, days, periods, terms, and lists that may be written as a single item. */

export const name = z.string().trim().min(1, say('名称不能为空', 'a name must not be empty'));

export const day = z
  .string(say('应为日期,如 2024-03-01', 'must be a day such as 2024-03-01'))
  .refine(isDay, say('不是真实的日期,应如 2024-03-01', 'is no real day; write it as 2024-03-01'));

const MINUTE = /^\d{4}-\d{2}-\d{2}T([01]\d|2[0-3]):[0-5]\d$/;

/** A day, or a minute of one by the clock of the place, such as 2024-03-01T08:30. */
export const moment = z
  .string(say('应为日期或时刻,如 2024-03-01T08:30', 'must be a day or a minute such as 2024-03-01T08:30'))
  .refine(
    text => isDay(text) || (MINUTE.test(text) && isDay(text.slice(0, 10))),
    say(
      '不是真实的日期或时刻,应如 2024-03-01T08:30',
      'is no real day or minute; write it as 2024-03-01T08:30',
    ),
  );

const PERIOD = /^\d{4}(-(0[1-9]|1[0-2])(-\d{2})?|-Q[1-4]|-H[12]|-W\d{2})?$/;

/** Such as `2014`, `2014-H1`, `2014-Q1`, `2014-01`, `2014-W05` or `2014-01-03`; YAML reads a bare year as a number. */
export const period = z.preprocess(
  value => (typeof value === 'number' ? String(value) : value),
  z
    .string()
    .regex(
      PERIOD,
      say('应为周期,如 2014、2014-Q1、2014-01', 'must be a period such as 2014, 2014-Q1 or 2014-01'),
    ),
);

const TERM = /^(\d+) (hour|day|working day|week|month|year)s?$/;

function termOf(text: string): Term | null {
  const [, amount, unit] = TERM.exec(text) ?? [];
  const term = { amount: Number(amount), unit: `${unit?.replace(' ', '-')}s` };
  return isTerm(term) ? term : null;
}

/** What a setting can hold: a whole number, a length of time such as `7 days`, a choice, a list of names, or null. */
export type SettingValue = number | Term | string | readonly string[] | null;

export const settingValue = z
  .union([z.null(), z.int(), z.string(), z.array(name)], {
    error: say(
      '应为整数、期限(如 7 days)、选项、文字或加引号的小数、名称列表或 null',
      'must be a whole number, a term such as 7 days, a choice, a text or exact decimal in quotes, a list of names, or null',
    ),
  })
  .transform((value): SettingValue => (typeof value === 'string' ? (termOf(value) ?? value) : value));

export const count = z.int().min(0);

/** An exact decimal, such as 412 or 0.85. */
export const decimal = z.preprocess(
  value => (typeof value === 'number' ? String(value) : value),
  z
    .string()
    .regex(/^\d{1,15}(\.\d{1,6})?$/, say('应为小数,如 412 或 0.85', 'must be a decimal such as 412 or 0.85')),
);

/** An exact number, which may be below zero, as text. */
export const signed = z.preprocess(
  value => (typeof value === 'number' ? String(value) : value),
  z
    .string()
    .regex(
      /^-?\d{1,15}(\.\d{1,9})?$/,
      say('应为数,如 5000 或 0.85', 'must be a number such as 5000 or 0.85'),
    ),
);

/** A single item may be written without brackets; a missing one stays missing. */
const bracketed = (value: unknown): unknown =>
  value === undefined || Array.isArray(value) ? value : [value];

export const anyNumberOf = <T extends z.ZodType>(item: T) => z.preprocess(bracketed, z.array(item));

export const oneOrMore = <T extends z.ZodType>(item: T) =>
  z.preprocess(bracketed, z.array(item).min(1, say('至少写一项', 'must name at least one')));

/** Names, or the word `nothing` where there are to be none, so that they are never left out by mistake. */
export const namesOrNothing = z.preprocess(
  value => (value === 'nothing' ? [] : bracketed(value)),
  z.array(name),
);

/** Keys that the reader writes itself, to tell mappings apart. */
const TAGS: readonly string[] = ['verb', 'expects'];

/** Between braces a comma ends a text, and what follows it is read as a key without a value. */
const sayComma = (key: string): string =>
  say(
    `不认识“${key}”;花括号里的文字若含逗号,要加引号`,
    `"${key}" is not known; between braces a text with a comma in it needs quotes`,
  );

const holdsNull = (input: unknown, key: string): boolean =>
  typeof input === 'object' &&
  input !== null &&
  Object.entries(input).some(([k, v]) => k === key && v === null);

/** A mapping with these keys and no others; a misspelt key is met with the one that was probably meant. */
export const mapping = <Shape extends z.ZodRawShape>(shape: Shape) =>
  z.strictObject(shape, {
    error: issue => {
      if (issue.code !== 'unrecognized_keys') return undefined;
      const known = Object.keys(shape).filter(one => !TAGS.includes(one));
      // One pair of lines a key; the reader of the issue gives each its own line in the file.
      return issue.keys
        .map(key => {
          if (holdsNull(issue.input, key)) return sayComma(key);
          const { zh, en } = hint(key, known);
          return say(`不认识“${key}”,${zh}`, `"${key}" is not known; ${en}`);
        })
        .join('\n');
    },
  });

/** What the fields of a kind say. */
export const fields = z.record(name, z.union([z.string(), z.number(), z.boolean(), z.array(z.string())]));
