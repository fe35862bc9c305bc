import type { Category } from '../kinds/category.ts';
import type { Flow, FundKind } from '../kinds/fund.ts';
import type { Indicator } from '../kinds/indicator.ts';
import type { PlaceKind } from '../kinds/place.ts';
import type { PositionKind } from '../kinds/position.ts';
import type { RecordKind } from '../kinds/record.ts';
import type { UnitKind } from '../kinds/unit.ts';
import { exact, exactText } from '../numbers/exact.ts';
import type { NumberType, Setting } from '../settings.ts';
import type { Figure } from './figure.ts';

/** What two numbers are made into one by. */
export type Operator = 'plus' | 'minus' | 'times' | 'over' | 'larger' | 'smaller';

/** One step of a table of bands: from this number on, the number itself included, it gives so much. */
export interface Band {
  readonly from: string;
  readonly gives: Expression;
}

/** An exact number, or that there is none to speak of: written as data, so that a receipt can say how it was found. */
export type Expression =
  /** A number the text states. */
  | { readonly is: 'stated'; readonly value: string }
  | { readonly is: 'setting'; readonly setting: Setting<NumberType> }
  | { readonly is: 'figure'; readonly figure: Figure }
  | { readonly is: Operator; readonly left: Expression; readonly right: Expression }
  /** The highest band that is reached; null below the lowest: then nothing is said. */
  | {
      readonly is: 'bands';
      readonly of: Expression;
      readonly bands: readonly Band[];
      readonly below: Expression | null;
    }
  /** One or the other, by whether a number reaches a bound, which is included. */
  | {
      readonly is: 'if-reached';
      readonly of: Expression;
      readonly bound: Expression;
      readonly gives: Expression;
      readonly otherwise: Expression | null;
    };

/** What an author may write where a number is asked for: whole numbers and exact decimals, never a rounded one. */
export type Operand = number | string | Setting<NumberType> | Expression;

/** A number as an expression. */
export function toExpression(operand: Operand): Expression {
  if (typeof operand === 'number' || typeof operand === 'string') return stated(operand);
  return 'is' in operand ? operand : { is: 'setting', setting: operand };
}

/** A number the text states: whole, a decimal such as `'0.05'`, or a fraction such as `'1/3'`. */
export const stated = (value: number | string): Expression => ({
  is: 'stated',
  value: exactText(exact(value)),
});

const joined =
  (is: Operator) =>
  (left: Operand, right: Operand): Expression => ({
    is,
    left: toExpression(left),
    right: toExpression(right),
  });

export const sum = joined('plus');
export const difference = joined('minus');
export const product = joined('times');
/** The first over the second; where that is zero, nothing is said. */
export const quotient = joined('over');
export const larger = joined('larger');
export const smaller = joined('smaller');

/** A table by size: the highest band reached wins, its first number included (以上); below the lowest nothing is said, or what `below` gives. */
export const bands = (
  of: Operand,
  table: readonly { readonly from: number | string; readonly gives: Operand }[],
  below: Operand | null = null,
): Expression => ({
  is: 'bands',
  of: toExpression(of),
  bands: table.map(({ from, gives }) => ({
    from: exactText(exact(from)),
    gives: toExpression(gives),
  })),
  below: below === null ? null : toExpression(below),
});

/** `then` where the number is the bound or more, else `otherwise`; null says nothing. */
export const ifReached = (
  of: Operand,
  bound: Operand,
  then: Operand,
  otherwise: Operand | null = null,
): Expression => ({
  is: 'if-reached',
  of: toExpression(of),
  bound: toExpression(bound),
  gives: toExpression(then),
  otherwise: otherwise === null ? null : toExpression(otherwise),
});

const figure = (of: Figure): Expression => ({ is: 'figure', figure: of });

/** Inside a formula: the unit it is about. */
export const theUnit = {
  /** Households that live there. */
  households: figure({ figure: 'households' }),
  /** People who live there, on one of the lists where some are named. */
  people: (...lists: readonly Category[]): Expression => figure({ figure: 'people', lists }),
  /** People who hold one of the positions there. */
  holdersOf: (...positions: readonly PositionKind[]): Expression => figure({ figure: 'holders', positions }),
  /** Units of a kind below it. */
  unitsOf: (kind: UnitKind): Expression => figure({ figure: 'units', kind }),
  /** Places of a kind that are open there. */
  placesOf: (kind: PlaceKind): Expression => figure({ figure: 'places', kind }),
  /** A field of the places that are open there, or of the lines kept there in the period, added up. */
  totalOf: (of: PlaceKind | RecordKind, field: string): Expression => figure({ figure: 'total', of, field }),
  /** The largest value of a field among the places that are open there: several do not add up. */
  largestOf: (of: PlaceKind, field: string): Expression => figure({ figure: 'largest', of, field }),
  /** A number in a field of the unit itself. */
  valueOf: (field: string): Expression => figure({ figure: 'field', field }),
  /** What was measured of the unit in the period. */
  measured: (indicator: Indicator): Expression => figure({ figure: 'measured', indicator }),
  /** What was granted to, spent from or given on from the unit's own book of a fund, in fen. */
  entered: (fund: FundKind, flow: Flow = 'budget'): Expression => figure({ figure: 'entered', fund, flow }),
};

/** An expression and every expression inside it, from left to right. */
export function expressionsIn(expression: Expression): readonly Expression[] {
  switch (expression.is) {
    case 'stated':
    case 'setting':
    case 'figure':
      return [expression];
    case 'bands':
      return [expression, expression.of, ...expression.bands.map(band => band.gives), expression.below]
        .filter(each => each !== null)
        .flatMap(each => (each === expression ? [each] : expressionsIn(each)));
    case 'if-reached':
      return [
        expression,
        ...[expression.of, expression.bound, expression.gives, expression.otherwise]
          .filter(each => each !== null)
          .flatMap(expressionsIn),
      ];
    default:
      return [expression, ...expressionsIn(expression.left), ...expressionsIn(expression.right)];
  }
}

/** The figures an expression looks at. */
export const figuresIn = (expression: Expression): readonly Figure[] =>
  expressionsIn(expression).flatMap(each => (each.is === 'figure' ? [each.figure] : []));

/** The settings an expression waits for. */
export const settingsInExpression = (expression: Expression): readonly Setting<NumberType>[] =>
  expressionsIn(expression).flatMap(each => (each.is === 'setting' ? [each.setting] : []));
