import {
  type Amount,
  answered,
  category,
  constituting as constitutingOf,
  definePolicy,
  groupKind,
  type Limit,
  limit,
  listSetting,
  type PositionKind,
  PUBLISHED_YEARS,
  positionKind,
  seats,
  theAct,
  unitKind,
} from '@lifang/policy';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Configuration } from '../configuration.ts';
import type { AppointingAct, ConstitutingAct } from './acts.ts';
import { judge } from './judge.ts';
import { type Mode, selectionKey } from './selection-key.ts';

const words = { title: '名称', english: 'Name', cites: 'X-1' };
const community = unitKind('community', { ...words, under: [] });
const body = groupKind('body', { ...words, of: community });
const list = category('list', { ...words, of: 'person' });
const POSITIONS = ['head', 'deputy', 'member'].map(name => positionKind(name, { ...words, of: body }));
const NAMES = ['total', 'everyone', ...POSITIONS.map(({ name }) => name)];

/** What a document may ask of a body. */
interface Asked {
  readonly total: Amount | null;
  readonly everyone: boolean;
  readonly seats: readonly (Amount | null)[];
  readonly relaxes: readonly string[];
}

/** Who sits in it: for each seat how many of the list, and how many who are not on it. */
type Sitting = readonly { readonly listed: number; readonly others: number }[];

const amount = fc.oneof(
  fc.nat(6),
  fc
    .tuple(fc.nat(6), fc.option(fc.nat(4)))
    .map(([least, more]): Amount => [least, more === null ? null : least + more]),
);
const asked: fc.Arbitrary<Asked> = fc.record({
  total: fc.option(amount),
  everyone: fc.boolean(),
  seats: fc.array(fc.option(amount), { minLength: POSITIONS.length, maxLength: POSITIONS.length }),
  relaxes: fc.uniqueArray(fc.constantFrom(...NAMES)),
});
const sitting: fc.Arbitrary<Sitting> = fc.array(
  fc.record({ listed: fc.nat(6), others: fc.oneof({ weight: 3, arbitrary: fc.constant(0) }, fc.nat(2)) }),
  { minLength: POSITIONS.length, maxLength: POSITIONS.length },
);

function composed({ total, everyone, seats: amounts, relaxes }: Asked): Limit {
  const has = POSITIONS.flatMap((seat, index) => {
    const given = amounts[index];
    return given === null || given === undefined ? [] : [[seat.name, { seat, count: given }] as const];
  });
  const known = ['total', 'everyone', ...has.map(([name]) => name)];
  return seats('composition', {
    ...words,
    of: body,
    ...(total === null ? {} : { total }),
    ...(everyone ? { everyoneIn: list } : {}),
    has: Object.fromEntries(has),
    unless: { reason: true, relaxes: relaxes.filter(name => known.includes(name)) },
  });
}

const configured = (limit: Limit): Configuration => {
  const policy = definePolicy({
    slug: 'x',
    encoding: '1.0.0',
    document: {
      title: '办法',
      english: 'Measures',
      number: null,
      issuer: '镇',
      issuedOn: '2020-01-01',
      effectiveFrom: '2020-01-01',
      effectiveTo: null,
    },
    scope: { zh: '全文', en: 'All of it' },
    clauses: [],
    units: [community],
    groups: [body],
    positions: POSITIONS,
    categories: [list],
    events: [],
    settings: [],
    duties: [],
    limits: [limit],
  });
  return {
    version: 1,
    policies: [{ policy, from: '2020-01-01', to: '9999-12-31' }],
    settings: [],
    calendar: PUBLISHED_YEARS,
  };
};

/** What a statement would have counted of somebody's sitting there, or of one more about to. */
function countsOf(sits: Sitting, joining: { readonly seat: PositionKind; readonly listed: boolean } | null) {
  const mode: Mode = joining === null ? 'standing' : 'joining';
  const key = (selection: Parameters<typeof selectionKey>[1]) => selectionKey('x', selection, mode);
  const sum = (of: (one: Sitting[number]) => number) => sits.reduce((all, one) => all + of(one), 0);
  const counts = new Map<string, number | null>();
  const more = joining === null ? 0 : 1;
  counts.set(key(theAct.members), sum(({ listed, others }) => listed + others) + more);
  counts.set(key(theAct.membersNotIn(list)), joining?.listed ? null : sum(({ others }) => others) + more);
  POSITIONS.forEach((seat, index) => {
    const { listed = 0, others = 0 } = sits[index] ?? {};
    const touched = joining === null || joining.seat === seat;
    counts.set(key(theAct.holdersOf(seat)), touched ? listed + others + more : null);
  });
  return counts;
}

const within = (given: Amount, n: number, ends: 'both' | 'upper'): boolean => {
  const [least, most] = typeof given === 'number' ? [given, given] : given;
  return (ends === 'upper' || n >= least) && (most === null || n <= most);
};

/** The same in plain arithmetic: the names of what does not hold, those a reason excuses apart. */
function model(
  { total, everyone, seats: amounts, relaxes }: Asked,
  counted: {
    readonly members: number;
    readonly strangers: number;
    readonly seats: readonly (number | null)[];
  },
  ends: 'both' | 'upper',
) {
  const broken = [
    ...(total !== null && !within(total, counted.members, ends) ? ['total'] : []),
    ...(everyone && counted.strangers > 0 ? ['everyone'] : []),
    ...POSITIONS.flatMap((seat, index) => {
      const given = amounts[index];
      const n = counted.seats[index] ?? null;
      return given !== null && given !== undefined && n !== null && !within(given, n, ends)
        ? [seat.name]
        : [];
    }),
  ];
  return {
    refuse: broken.filter(name => !relaxes.includes(name)),
    warn: broken.filter(name => relaxes.includes(name)),
  };
}

const sorted = (breaches: ReturnType<typeof judge>) => ({
  refuse: breaches
    .filter(({ consequence }) => consequence === 'refuse')
    .flatMap(({ missing }) => missing.map(({ name }) => name)),
  warn: breaches
    .filter(({ consequence }) => consequence === 'warn')
    .flatMap(({ missing }) => missing.map(({ name }) => name)),
});

const constituting: ConstitutingAct = {
  act: 'constituting',
  kind: 'x.body',
  on: '2026-03-31',
  groupId: 'g',
  unitId: 'u',
  data: {},
};

describe('the composition of a group', () => {
  it('is judged as plain arithmetic would, whatever a document asks and whoever sits there', () => {
    fc.assert(
      fc.property(asked, sitting, (asks, sits) => {
        const found = judge(configured(composed(asks)), constituting, countsOf(sits, null));
        const expected = model(
          asks,
          {
            members: sits.reduce((all, { listed, others }) => all + listed + others, 0),
            strangers: sits.reduce((all, { others }) => all + others, 0),
            seats: sits.map(({ listed, others }) => listed + others),
          },
          'both',
        );
        expect(sorted(found)).toEqual(expected);
      }),
    );
  });

  it('refuses a seat exactly where no further seat could put it right, and never for what others lack', () => {
    fc.assert(
      fc.property(asked, sitting, fc.nat(POSITIONS.length - 1), fc.boolean(), (asks, sits, index, listed) => {
        const seat = POSITIONS[index];
        if (seat === undefined) return;
        const act: AppointingAct = {
          act: 'appointing',
          kind: `x.${seat.name}`,
          on: '2026-03-31',
          to: '9999-12-31',
          personId: 'p',
          unitId: null,
          groupId: 'g',
        };
        const found = judge(configured(composed(asks)), act, countsOf(sits, { seat, listed }));
        const expected = model(
          asks,
          {
            members: sits.reduce((all, { listed: on, others }) => all + on + others, 0) + 1,
            strangers: listed ? 0 : sits.reduce((all, { others }) => all + others, 0) + 1,
            seats: sits.map((one, at) => (at === index ? one.listed + one.others + 1 : null)),
          },
          'upper',
        );
        expect(sorted(found)).toEqual(expected);
      }),
    );
  });

  it('asks what rests on settings alone of whoever constitutes the group, and of no seat in it', () => {
    const rules = listSetting('rules', { ...words, reading: '由区制定', min: 1, max: 9 });
    const ready = limit('ready', {
      ...words,
      on: constitutingOf(body),
      requires: { set: { title: '制度已定', english: 'Rules are set', must: answered(rules) } },
      otherwise: 'refuse',
    });
    const seat: AppointingAct = {
      act: 'appointing',
      kind: 'x.member',
      on: '2026-03-31',
      to: '9999-12-31',
      personId: 'p',
      unitId: null,
      groupId: 'g',
    };
    expect(judge(configured(ready), seat, new Map())).toEqual([]);
    expect(judge(configured(ready), constituting, new Map())).toMatchObject([
      { rule: 'x.ready', consequence: 'refuse' },
    ]);
  });

  it('says what it counted and which end of the range is missed', () => {
    const limit = composed({ total: [5, 7], everyone: false, seats: [1, null, [3, 5]], relaxes: ['total'] });
    const sits = [
      { listed: 0, others: 0 },
      { listed: 2, others: 0 },
      { listed: 6, others: 0 },
    ];
    const found = judge(configured(limit), constituting, countsOf(sits, null));
    expect(
      found.flatMap(({ consequence, missing }) =>
        missing.map(({ name, shortfall }) => [consequence, name, shortfall.has, shortfall.needs]),
      ),
    ).toEqual([
      ['warn', 'total', 8, 7],
      ['refuse', 'head', 0, 1],
      ['refuse', 'member', 6, 5],
    ]);
  });
});
