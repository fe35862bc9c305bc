import { z } from 'zod';
import { sayUntagged, tagged } from './tagged.ts';
import {
  anyNumberOf,
  day,
  decimal,
  fields,
  mapping,
  name,
  oneOrMore,
  period,
  settingValue,
} from './words.ts';

/** What somebody does on a day. Each act is known by its verb, the one key that no other act has. */

const common = {
  /** Several days may be given: the act is then done on each of them. */
  on: oneOrMore(day),
  /** A name by which expectations and later acts speak of this one. */
  as: name.optional(),
};

const event = {
  about: anyNumberOf(name).optional(),
  by: name.optional(),
  with: anyNumberOf(name).optional(),
  invited: anyNumberOf(name).optional(),
  fields: fields.optional(),
};

const reason = name.optional();
const unit = name.optional();
const verb = <V extends string>(value: V) => z.literal(value);

const VERBS = [
  'record',
  'keep',
  'open',
  'correct',
  'withdraw',
  'appoint',
  'relieve',
  'form',
  'constitute',
  'dissolve',
  'join',
  'leave',
  'move',
  'depart',
  'die',
  'set',
  'excuse',
  'add-unit',
  'close-unit',
  'add-household',
  'add-person',
  'open-case',
  'step',
  'grant',
  'revoke',
  'publish',
  'take-down',
  'measure',
];

export const act = tagged(
  'verb',
  VERBS,
  z.discriminatedUnion(
    'verb',
    [
      mapping({ verb: verb('record'), record: name, ...event, reason, ...common }),
      mapping({
        verb: verb('keep'),
        keep: name,
        by: name,
        about: anyNumberOf(name).optional(),
        fields: fields.optional(),
        reason,
        ...common,
      }),
      mapping({
        verb: verb('open'),
        open: name,
        unit: name,
        functions: oneOrMore(name),
        household: name.optional(),
        consent: z.boolean().optional(),
        fields: fields.optional(),
        reason,
        ...common,
      }),
      mapping({
        verb: verb('correct'),
        correct: name,
        to: mapping({ on: day.optional(), ...event }),
        reason,
        ...common,
      }),
      mapping({ verb: verb('withdraw'), withdraw: name, reason, ...common }),
      mapping({
        verb: verb('appoint'),
        appoint: name,
        position: name,
        unit,
        group: name.optional(),
        until: day.optional(),
        reason,
        ...common,
      }),
      mapping({
        verb: verb('relieve'),
        relieve: name,
        position: name,
        unit,
        group: name.optional(),
        ...common,
      }),
      mapping({ verb: verb('form'), form: name, kind: name, unit, fields: fields.optional(), ...common }),
      mapping({ verb: verb('constitute'), constitute: name, reason, ...common }),
      mapping({ verb: verb('dissolve'), dissolve: name, ...common }),
      mapping({ verb: verb('join'), join: name, who: oneOrMore(name), until: day.optional(), ...common }),
      mapping({ verb: verb('leave'), leave: name, who: oneOrMore(name), ...common }),
      mapping({ verb: verb('move'), move: name, to: name, ...common }),
      mapping({ verb: verb('depart'), depart: name, ...common }),
      mapping({ verb: verb('die'), die: name, ...common }),
      mapping({ verb: verb('set'), set: name, to: settingValue, ...common }),
      mapping({
        verb: verb('excuse'),
        excuse: name,
        for: name,
        in: period.optional(),
        since: day.optional(),
        reason: name,
        ...common,
      }),
      mapping({ verb: verb('add-unit'), 'add-unit': name, kind: name, under: name.optional(), ...common }),
      mapping({ verb: verb('close-unit'), 'close-unit': name, ...common }),
      mapping({ verb: verb('add-household'), 'add-household': name, in: name.optional(), ...common }),
      mapping({
        verb: verb('add-person'),
        'add-person': name,
        in: name.optional(),
        born: day.optional(),
        ...common,
      }),
      mapping({
        verb: verb('open-case'),
        'open-case': name,
        unit,
        about: anyNumberOf(name).optional(),
        by: name.optional(),
        parties: z.record(name, name).optional(),
        'part of': name.optional(),
        fields: fields.optional(),
        reason,
        ...common,
      }),
      mapping({
        verb: verb('step'),
        step: name,
        case: name,
        by: name.optional(),
        opinion: name.optional(),
        fields: fields.optional(),
        reason,
        ...common,
      }),
      mapping({
        verb: verb('grant'),
        grant: name,
        to: oneOrMore(name),
        by: name.optional(),
        until: day.optional(),
        fields: fields.optional(),
        reason,
        ...common,
      }),
      mapping({ verb: verb('revoke'), revoke: name, reason: name, ...common }),
      mapping({
        verb: verb('publish'),
        publish: name,
        by: name.optional(),
        until: day.optional(),
        fields: fields.optional(),
        reason,
        ...common,
      }),
      mapping({ verb: verb('take-down'), 'take-down': name, reason: name, ...common }),
      mapping({
        verb: verb('measure'),
        measure: name,
        unit,
        in: period,
        count: decimal,
        'out of': decimal.optional(),
        'verified by': name.optional(),
        ...common,
      }),
    ],
    { error: sayUntagged(VERBS) },
  ),
);

/** An act as it was written. */
export type WrittenAct = z.infer<typeof act>;
