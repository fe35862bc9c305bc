import { expressionsIn, figuresIn } from '../formulas/expression.ts';
import type { Figure } from '../formulas/figure.ts';
import type { Field, Fields } from '../kinds/fields.ts';
import { heldIn } from '../kinds/position.ts';
import type { UnitKind } from '../kinds/unit.ts';
import { compareExact, exact } from '../numbers/exact.ts';
import type { Policy } from '../policy.ts';
import type { Formula } from '../rules/formula.ts';
import { type Check, type Finding, finding, type Where } from './finding.ts';
import { standsOver } from './stands-over.ts';

const NUMBERS: readonly Field['type'][] = ['integer', 'decimal', 'money'];

const formulaAt = ({ name }: Formula): Where => ({ part: 'formula', name });

function numberIn(where: Where, of: string, fields: Fields, field: string): Finding[] {
  const found = Object.hasOwn(fields, field) ? fields[field] : undefined;
  return found !== undefined && NUMBERS.includes(found.type) && found.class !== 'sensitive'
    ? []
    : [
        finding(
          'figure-no-number',
          where,
          `“${of}”没有可用的数字字段“${field}”`,
          `"${of}" has no field "${field}" with a number that may be read`,
        ),
      ];
}

function elsewhere(where: Where, what: string, of: UnitKind): Finding {
  return finding(
    'figure-elsewhere',
    where,
    `“${what}”不在“${of.name}”或其下级`,
    `"${what}" is found neither in "${of.name}" nor below it`,
  );
}

function ofFigure(formula: Formula, figure: Figure): Finding[] {
  const where = formulaAt(formula);
  const there = (kinds: readonly UnitKind[], what: string) =>
    kinds.some(kind => standsOver(formula.of, kind)) ? [] : [elsewhere(where, what, formula.of)];
  switch (figure.figure) {
    case 'households':
    case 'people':
      return [];
    case 'holders':
      return figure.positions.flatMap(position => there([heldIn(position)], position.name));
    case 'units':
      return there([figure.kind], figure.kind.name);
    case 'places':
      return there(figure.kind.of, figure.kind.name);
    case 'total':
    case 'largest': {
      const { of, field } = figure;
      return [
        ...there(of.noun === 'place' ? of.of : [of.keptBy], of.name),
        ...numberIn(where, of.name, of.fields, field),
      ];
    }
    case 'field':
      return numberIn(where, formula.of.name, formula.of.fields, figure.field);
    case 'measured': {
      const { indicator } = figure;
      return indicator.of === formula.of && (formula.per === indicator.per || formula.per === null)
        ? []
        : [
            finding(
              'figure-of-another-unit',
              where,
              `指标“${indicator.name}”不是同一种单位、同一周期的`,
              `"${indicator.name}" is measured of other units, or for another period`,
            ),
          ];
    }
    case 'entered':
      return figure.fund.keptBy === formula.of ? [] : [elsewhere(where, figure.fund.name, formula.of)];
  }
}

function ofBands(formula: Formula): Finding[] {
  return expressionsIn(formula.compute).flatMap(expression => {
    if (expression.is !== 'bands') return [];
    const edges = expression.bands.map(band => exact(band.from));
    const rising = edges.every((edge, index) => {
      const next = edges[index + 1];
      return next === undefined || compareExact(edge, next) < 0;
    });
    return edges.length > 0 && rising
      ? []
      : [
          finding(
            'bands-order',
            formulaAt(formula),
            '分档须至少一档,并由低到高、不重复',
            'has bands that are missing, not in rising order, or given twice',
          ),
        ];
  });
}

/** Whoever is paid is the unit itself or stands above it, and only money is paid. */
function paid(formula: Formula): Finding[] {
  const { paidTo, of, gives } = formula;
  if (paidTo === null || (gives === 'fen' && standsOver(paidTo, of))) return [];
  return [
    finding(
      'paid-to-none',
      formulaAt(formula),
      `“${paidTo.name}”不是“${of.name}”本身或其上级,或者算出的不是金额`,
      `pays "${paidTo.name}", which is neither "${of.name}" nor above it, or gives no money`,
    ),
  ];
}

/** A formula looks at numbers that can be found where it looks; a floor is money of the very unit that keeps the book. */
export const checkFormulas: Check<Policy> = policy => [
  ...policy.formulas.flatMap(formula => [
    ...figuresIn(formula.compute).flatMap(figure => ofFigure(formula, figure)),
    ...ofBands(formula),
    ...paid(formula),
    ...(formula.counted === 'period-start' && formula.per === null
      ? [
          finding(
            'counted-without-period',
            formulaAt(formula),
            '没有周期,无所谓期初',
            'counts at the start of a period and has none',
          ),
        ]
      : []),
  ]),
  ...policy.funds.flatMap(({ name, keptBy, floor }) =>
    floor === null || (floor.gives === 'fen' && floor.of === keptBy)
      ? []
      : [
          finding(
            'floor-unfit',
            { part: 'fund', name },
            `下限“${floor.name}”不是这种单位的金额`,
            `has the floor "${floor.name}", which is no money of the units that keep the book`,
          ),
        ],
  ),
];
