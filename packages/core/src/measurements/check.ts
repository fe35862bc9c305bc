import type { Id } from '@lifang/db';
import type { Configuration } from '@lifang/engine';
import { findIndicator } from '@lifang/engine';
import { compareExact, type Day, exact, periodOf, qualify } from '@lifang/policy';
import { parsePeriod } from '../duties/period.ts';
import { invalid, unknown } from '../errors/problem.ts';
import { expectKind } from '../fields/kind.ts';

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
  if (found.key !== period) throw invalid('period', `it is measured per ${definition.per}`);
  if (found.start > today) throw invalid('period', 'lies in the future');
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
  if (unit.kind !== of) throw invalid('unitId', `it is measured of a ${of}; that unit is a ${unit.kind}`);
  if (unit.from > period.end || unit.to < period.start)
    throw invalid('unitId', 'did not exist in the period');
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
    throw invalid('numerator', `it is counted out of ${denominator}`);
  if (definition.evidence && evidence === null) throw invalid('evidence', 'required');
}

const WHOLE = '1';

/** What a value stands over: the denominator that is given, or one where the indicator is a plain number. */
export function expectDenominator(config: Configuration, kind: string, given: string | undefined): string {
  const { definition } = expectKind(findIndicator(config, kind));
  if (definition.denominator === null) {
    if (given !== undefined && given !== WHOLE)
      throw invalid('denominator', 'it is measured as a plain number');
    return WHOLE;
  }
  if (given === undefined) throw invalid('denominator', 'required');
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
  if (definition.verifier === null) throw invalid('verifiedById', 'nobody verifies this indicator');
  if (verifier === undefined) throw unknown('verifiedById', 'unit');
  const of = qualify(enabled.policy.slug, definition.verifier);
  if (verifier.kind !== of) throw invalid('verifiedById', `a ${of} verifies it`);
}
