import {
  compareExact,
  type Day,
  divided,
  type Exact,
  type Expression,
  exact,
  exactText,
  type Figure,
  minus,
  type NumberType,
  plus,
  type Rounding,
  rounded,
  type Setting,
  times,
} from '@lifang/policy';
import { type Configuration, settingOn } from '../configuration.ts';
import type { ActiveFormula } from './active.ts';
import { figureKey } from './figures.ts';

/** What a formula looks at, by the figure's key; null where nobody has entered any. */
export type Figures = Readonly<Record<string, string | null>>;

/** Something without which a formula says nothing. */
export type Awaited =
  | { readonly what: 'setting'; readonly setting: Setting<NumberType> }
  | { readonly what: 'figure'; readonly figure: Figure };

/**
 * `determined`: there is an amount. `undetermined`: it waits for something. `not-applicable`: the formula has nothing to say,
 * such as below the lowest band.
 */
export type Computed =
  | { readonly status: 'determined'; readonly amount: Exact; readonly awaits: readonly [] }
  | { readonly status: 'undetermined'; readonly amount: null; readonly awaits: readonly Awaited[] }
  | { readonly status: 'not-applicable'; readonly amount: null; readonly awaits: readonly [] };

/** What an expression comes to: a number, nothing, or what it waits for. */
type Value = Exact | null | readonly Awaited[];

const isNumber = (value: Value): value is Exact => value !== null && 'over' in value;
const isAwaiting = (value: Value): value is readonly Awaited[] => Array.isArray(value);

/** Works a formula out, exactly, of what it looks at; settings are those in force on a day. */
export function compute(
  config: Configuration,
  { enabled, formula }: ActiveFormula,
  figures: Figures,
  day: Day,
): Computed {
  const value = numberOf(formula.compute, { config, slug: enabled.policy.slug, figures, day });
  if (value === null) return { status: 'not-applicable', amount: null, awaits: [] };
  if (!isNumber(value)) return { status: 'undetermined', amount: null, awaits: unique(value) };
  return {
    status: 'determined',
    amount: inUnits(value, formula.gives === 'fen', formula.rounding),
    awaits: [],
  };
}

const inUnits = (value: Exact, whole: boolean, rounding: Rounding): Exact =>
  whole ? exact(rounded(value, rounding)) : value;

interface Ground {
  readonly config: Configuration;
  readonly slug: string;
  readonly figures: Figures;
  readonly day: Day;
}

function numberOf(expression: Expression, ground: Ground): Value {
  switch (expression.is) {
    case 'stated':
      return exact(expression.value);
    case 'setting': {
      const { setting } = expression;
      const value = settingOn(ground.config, ground.slug, setting, ground.day);
      return value === null ? [{ what: 'setting', setting }] : exact(value);
    }
    case 'figure': {
      const { figure } = expression;
      const found = readFigure(ground.figures[figureKey(ground.slug, figure)] ?? null);
      return found ?? [{ what: 'figure', figure }];
    }
    case 'bands': {
      const of = numberOf(expression.of, ground);
      if (!isNumber(of)) return of;
      const reached = expression.bands.findLast(band => compareExact(of, exact(band.from)) >= 0);
      const gives = reached?.gives ?? expression.below;
      return gives === null ? null : numberOf(gives, ground);
    }
    case 'if-reached': {
      const both = pair(expression.of, expression.bound, ground);
      if (!isPair(both)) return both;
      const chosen = compareExact(both[0], both[1]) >= 0 ? expression.gives : expression.otherwise;
      return chosen === null ? null : numberOf(chosen, ground);
    }
    default: {
      const both = pair(expression.left, expression.right, ground);
      return isPair(both) ? operate(expression.is, both[0], both[1]) : both;
    }
  }
}

type Pair = readonly [Exact, Exact];
const isPair = (both: Pair | null | readonly Awaited[]): both is Pair =>
  both !== null && both.length === 2 && both.every(each => 'over' in each);

/** Both numbers; else everything that either of them waits for, or nothing where one of them says nothing. */
function pair(left: Expression, right: Expression, ground: Ground): Pair | null | readonly Awaited[] {
  const [a, b] = [numberOf(left, ground), numberOf(right, ground)];
  if (isNumber(a) && isNumber(b)) return [a, b];
  const awaits = [a, b].filter(isAwaiting).flat();
  return awaits.length > 0 ? awaits : null;
}

function operate(
  operator: 'plus' | 'minus' | 'times' | 'over' | 'larger' | 'smaller',
  a: Exact,
  b: Exact,
): Exact | null {
  switch (operator) {
    case 'plus':
      return plus(a, b);
    case 'minus':
      return minus(a, b);
    case 'times':
      return times(a, b);
    case 'over':
      return b.over === 0n ? null : divided(a, b);
    case 'larger':
      return compareExact(a, b) >= 0 ? a : b;
    case 'smaller':
      return compareExact(a, b) <= 0 ? a : b;
  }
}

/** A figure as the database answers it: a decimal, or one over another; a ratio out of nothing is missing. */
function readFigure(text: string | null): Exact | null {
  if (text === null) return null;
  const [numerator = '', denominator] = text.split(' over ');
  if (denominator === undefined) return exact(numerator);
  const under = exact(denominator);
  return under.over === 0n ? null : divided(exact(numerator), under);
}

/** A figure as people read it. */
export function figureText(text: string | null): string | null {
  const found = readFigure(text);
  return found === null ? null : exactText(found);
}

const nameOf = (awaited: Awaited): string =>
  awaited.what === 'setting' ? `setting ${awaited.setting.name}` : figureKey('', awaited.figure);

const unique = (awaits: readonly Awaited[]): readonly Awaited[] => [
  ...new Map(awaits.map(awaited => [nameOf(awaited), awaited])).values(),
];
