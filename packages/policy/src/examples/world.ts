import { z } from 'zod';
import { day, fields, mapping, name, oneOrMore, settingValue } from './words.ts';

/** What is given: units, households and people by local names, what they hold and which lists they are on. */

const membership = z.preprocess(
  value => (typeof value === 'string' ? { list: value } : value),
  mapping({ list: name, from: day.optional(), to: day.optional() }),
);

const tenure = z.preprocess(
  value => (typeof value === 'string' ? { position: value } : value),
  mapping({
    position: name,
    unit: name.optional(),
    group: name.optional(),
    from: day.optional(),
    to: day.optional(),
  }),
);

const dated = { from: day.optional(), to: day.optional(), lists: oneOrMore(membership).optional() };

/** `东块区: autonomy-block` is short for `东块区: { kind: autonomy-block }`. */
const unit = z.preprocess(
  value => (typeof value === 'string' ? { kind: value } : value),
  mapping({
    kind: name,
    under: name.optional(),
    from: day.optional(),
    to: day.optional(),
    lists: dated.lists,
  }),
);

/** Nothing at all, or only a place, may be written after the name of a household or a person. */
const placed = (value: unknown): unknown =>
  value === null ? {} : typeof value === 'string' ? { in: value } : value;

const household = z.preprocess(placed, mapping({ in: name.optional(), ...dated }));

const person = z.preprocess(
  placed,
  mapping({
    in: name.optional(),
    ...dated,
    born: day.optional(),
    died: day.optional(),
    holds: oneOrMore(tenure).optional(),
  }),
);

/** `共治小组: steering-group` is short for `共治小组: { kind: steering-group }`. */
const group = z.preprocess(
  value => (typeof value === 'string' ? { kind: value } : value),
  mapping({
    kind: name,
    unit: name.optional(),
    from: day.optional(),
    constituted: day.optional(),
    fields: fields.optional(),
  }),
);

export const world = mapping({
  units: z.record(name, unit).optional(),
  households: z.record(name, household).optional(),
  people: z.record(name, person).optional(),
  groups: z.record(name, group).optional(),
});

/** `welcome-limit: 7 days` is short for `welcome-limit: { value: 7 days }`; dated ones may follow one another in a list. */
const isDated = (value: unknown): boolean =>
  typeof value === 'object' && value !== null && (!Array.isArray(value) || value.some(isDated));

export const settings = z.record(
  name,
  z.preprocess(
    value => (isDated(value) ? value : { value }),
    oneOrMore(mapping({ value: settingValue, from: day.optional() })),
  ),
);

export type World = z.infer<typeof world>;
export type GivenUnit = NonNullable<World['units']>[string];
export type GivenHousehold = NonNullable<World['households']>[string];
export type GivenPerson = NonNullable<World['people']>[string];
