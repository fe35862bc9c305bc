import type { WrittenExpectation } from '../expectations.ts';
import type { Path } from '../problem.ts';
import type { Act, Done } from './act-types.ts';
import type { PlannedExpectation } from './plan.ts';
import type { Scene } from './scene.ts';

/** A value of an indicator that the policy knows, of the unit that is named or the only one of its kind. */
export function measured(act: Act<'measure'>, scene: Scene, path: Path): Done<'measure'>[] {
  const { indicators } = scene.vocabulary;
  const indicator = indicators.find(act.measure);
  if (indicator === null) {
    scene.faults.unknown(
      [...path, 'measure'],
      { zh: '指标', en: 'indicator' },
      act.measure,
      indicators.names,
    );
    return [];
  }
  const unit =
    act.unit === undefined ? scene.places.only(indicator.of, path) : scene.unit(act.unit, [...path, 'unit']);
  const verifier = act['verified by'];
  if (unit === null) return [];
  return [
    {
      verb: 'measure',
      indicator: indicator.name,
      unit,
      period: act.in,
      numerator: act.count,
      denominator: act['out of'] ?? null,
      evidence: act.evidence ?? null,
      verifiedBy: verifier === undefined ? null : scene.unit(verifier, [...path, 'verified by']),
    },
  ];
}

type Expected = Omit<Extract<PlannedExpectation, { expects: 'assessment' }>, 'line'>;

/** How a unit stands with a criterion that the policy knows. */
export function assessed(
  written: Extract<WrittenExpectation, { expects: 'assessment' }>,
  scene: Scene,
  path: Path,
): Expected[] {
  const { criteria } = scene.vocabulary;
  const criterion = criteria.find(written.assessment);
  if (criterion === null) {
    scene.faults.unknown(
      [...path, 'assessment'],
      { zh: '评价标准', en: 'criterion' },
      written.assessment,
      criteria.names,
    );
    return [];
  }
  const { trend, verdict } = written;
  if (trend === undefined && verdict === undefined) {
    scene.faults.add(
      path,
      '没有写明期望,例如 trend: rising',
      'expects nothing; write for example trend: rising',
    );
  }
  const unit =
    written.for === undefined
      ? scene.places.only(criterion.must.indicator.of, path)
      : scene.unit(written.for, [...path, 'for']);
  if (unit === null) return [];
  return [
    {
      expects: 'assessment',
      asOf: written['as of'],
      criterion: criterion.name,
      unit,
      period: written.in,
      trend,
      verdict,
    },
  ];
}
