import { all, atLeast, atMost, type Condition, none } from '../conditions.ts';
import { count, type Fact } from '../facts.ts';
import type { Category } from '../kinds/category.ts';
import type { GroupKind } from '../kinds/group.ts';
import type { PositionKind } from '../kinds/position.ts';
import type { Cites, Wording } from '../names.ts';
import { theAct } from '../selections/act-selection.ts';
import type { InForce } from './duty.ts';
import { constituting, type Limit, limit, type WrittenRequirement } from './limit.ts';

/** How many: exactly so many, or from a least to a most; null where the text sets no upper end. */
export type Amount = number | readonly [least: number, most: number | null];

/** A seat of the group, and how many hold it. */
interface Seat {
  readonly seat: PositionKind;
  readonly count: Amount;
  readonly cites?: Cites;
}

const least = (amount: Amount): number => (typeof amount === 'number' ? amount : amount[0]);
const most = (amount: Amount): number | null => (typeof amount === 'number' ? amount : amount[1]);

function within(fact: Fact, amount: Amount): Condition {
  const upper = most(amount);
  return upper === null
    ? atLeast(fact, least(amount))
    : all(atLeast(fact, least(amount)), atMost(fact, upper));
}

function inWords(amount: Amount): Wording {
  const [from, to] = [least(amount), most(amount)];
  if (to === null) return { title: `至少${from}名`, english: `at least ${from}` };
  return from === to
    ? { title: `${from}名`, english: `${from}` }
    : { title: `${from}至${to}名`, english: `${from} to ${to}` };
}

function seated({ seat, count: amount, cites }: Seat): WrittenRequirement {
  const { title, english } = inWords(amount);
  return {
    title: `${seat.title}${title}`,
    english: `${seat.english}: ${english}`,
    ...(cites === undefined ? {} : { cites }),
    must: within(count(theAct.holdersOf(seat)), amount),
  };
}

function inTotal(amount: Amount): WrittenRequirement {
  const { title, english } = inWords(amount);
  return {
    title: `成员共${title}`,
    english: `Members in all: ${english}`,
    must: within(count(theAct.members), amount),
  };
}

function everyoneIn(list: Category | PositionKind): WrittenRequirement {
  const strangers =
    list.noun === 'category' ? theAct.membersNotIn(list) : theAct.membersNotHoldingThere(list);
  return {
    title: `成员都是${list.title}`,
    english: `Every member is among: ${list.english}`,
    must: none(strangers),
  };
}

/**
 * The composition of a group: how many sit in it, on which seats, and who may. Short for a limit on constituting the group,
 * whose requirements are `total`, `everyone` and one for each seat by the name given to it. What `unless` relaxes is kept
 * with a reason; all else is refused.
 */
export function seats<const Has extends Readonly<Record<string, Seat>>>(
  name: string,
  options: Wording & {
    cites: Cites;
    reading?: string;
    of: GroupKind;
    total?: Amount;
    /** A list everybody must be on, or a position everybody must hold in the group's unit or below it. */
    everyoneIn?: Category | PositionKind;
    has?: Has;
    unless?: { reason: true; relaxes: readonly ('total' | 'everyone' | (keyof NoInfer<Has> & string))[] };
    inForce?: InForce;
  },
): Limit {
  const { title, english, cites, reading, of, inForce } = options;
  const written: Readonly<Record<string, WrittenRequirement>> = {
    ...(options.total === undefined ? {} : { total: inTotal(options.total) }),
    ...(options.everyoneIn === undefined ? {} : { everyone: everyoneIn(options.everyoneIn) }),
    ...Object.fromEntries(Object.entries(options.has ?? {}).map(([key, seat]) => [key, seated(seat)])),
  };
  const relaxed: readonly string[] = options.unless?.relaxes ?? [];
  const requires = Object.fromEntries(
    Object.entries(written).map(([key, requirement]) => [
      key,
      relaxed.includes(key) ? { ...requirement, otherwise: 'warn' as const } : requirement,
    ]),
  );
  return limit(name, {
    title,
    english,
    cites,
    on: constituting(of),
    requires,
    otherwise: 'refuse',
    ...(reading === undefined ? {} : { reading }),
    ...(inForce === undefined ? {} : { inForce }),
  });
}
