import type { Id } from '@lifang/db';
import type { Configuration } from '@lifang/engine';
import { findIndicator } from '@lifang/engine';
import { type Cadence, compareExact, type Day, exact, periodOf, qualify } from '@lifang/policy';
import { parsePeriod } from '../duties/period.ts';
import { invalid, unknown } from '../errors/problem.ts';
import { expectKind } from '../fields/kind.ts';

const PERIODS: Readonly<Record<Cadence, string>> = {
  day: '日',
  week: '周',
  month: '月',
  quarter: '季度',
  'half-year': '半年',
  year: '年',
};

/** A unit as a measurement names it. */
export interface NamedUnit {
  readonly id: Id<'unit'>;
  readonly kind: string;
  readonly from: Day;
  readonly to: Day;
}

/** The period an indicator is measured for, which must have begun and be one of its own. */
export function expectPeriod(config: Configuration, kind: string, period: string, today: Day) {
  const { definition } = expectKind(findIndicator(config, kind));
  const { start } = parsePeriod(period);
  const found = periodOf(definition.per, start);
  if (found.key !== period)
    throw invalid('period', {
      zh: `该指标的统计期间是 ${PERIODS[definition.per]}`,
      en: `it is measured per ${definition.per}`,
    });
  if (found.start > today) throw invalid('period', { zh: '晚于今天', en: 'lies in the future' });
  return found;
}

/** The unit measured is of the indicator's kind and was there in the period. */
export function expectMeasured(
  config: Configuration,
  kind: string,
  unit: NamedUnit | undefined,
  period: { readonly start: Day; readonly end: Day },
): void {
  const { definition, enabled } = expectKind(findIndicator(config, kind));
  if (unit === undefined) throw unknown('unitId', 'unit');
  const of = qualify(enabled.policy.slug, definition.of);
  if (unit.kind !== of)
    throw invalid('unitId', {
      zh: `该指标统计的是 ${of}，而所填单位是 ${unit.kind}`,
      en: `it is measured of a ${of}; that unit is a ${unit.kind}`,
    });
  if (unit.from > period.end || unit.to < period.start)
    throw invalid('unitId', { zh: '该期间尚未设立或已撤销', en: 'did not exist in the period' });
}

/** A part is no more than the whole it is a part of, and evidence is given where the indicator asks for it. */
export function expectValue(
  config: Configuration,
  kind: string,
  value: { readonly numerator: string; readonly denominator: string; readonly evidence: string | null },
): void {
  const { definition } = expectKind(findIndicator(config, kind));
  const { numerator, denominator, evidence } = value;
  const part = definition.denominator !== null && !definition.quotient;
  if (part && compareExact(exact(numerator), exact(denominator)) > 0)
    throw invalid('numerator', {
      zh: `它是 ${denominator} 之中的数`,
      en: `it is counted out of ${denominator}`,
    });
  if (definition.evidence && evidence === null) throw invalid('evidence', { zh: '必须填写', en: 'required' });
}

const WHOLE = '1';

/** What a value stands over: the denominator that is given, or one where the indicator is a plain number. */
export function expectDenominator(config: Configuration, kind: string, given: string | undefined): string {
  const { definition } = expectKind(findIndicator(config, kind));
  if (definition.denominator === null) {
    if (given !== undefined && given !== WHOLE)
      throw invalid('denominator', { zh: '它是单一数值，没有分母', en: 'it is measured as a plain number' });
    return WHOLE;
  }
  if (given === undefined) throw invalid('denominator', { zh: '必须填写', en: 'required' });
  return given;
}

/** Whoever verifies is of the kind the indicator names; where it names none, nobody does. */
export function expectVerifier(
  config: Configuration,
  kind: string,
  asked: boolean,
  verifier: NamedUnit | undefined,
): void {
  if (!asked) return;
  const { definition, enabled } = expectKind(findIndicator(config, kind));
  if (definition.verifier === null)
    throw invalid('verifiedById', { zh: '该指标无须核实', en: 'nobody verifies this indicator' });
  if (verifier === undefined) throw unknown('verifiedById', 'unit');
  const of = qualify(enabled.policy.slug, definition.verifier);
  if (verifier.kind !== of) throw invalid('verifiedById', { zh: `由 ${of} 核实`, en: `a ${of} verifies it` });
}
