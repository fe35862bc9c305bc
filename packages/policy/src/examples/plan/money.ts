import type { WrittenExpectation } from '../expectations.ts';
import type { Path } from '../problem.ts';
import type { Act, Done } from './act-types.ts';
import type { PlannedExpectation } from './plan.ts';
import type { Scene } from './scene.ts';

function formulaOf(word: string, scene: Scene, path: Path) {
  const { formulas } = scene.vocabulary;
  return (
    formulas.find(word) ?? scene.faults.unknown(path, { zh: '计算公式', en: 'formula' }, word, formulas.names)
  );
}

/** A line in the book of a fund that the policy knows, of the unit that is named or the only one that keeps one. */
export function entered(act: Act<'enter'>, scene: Scene, path: Path): Done<'enter'>[] {
  const { funds } = scene.vocabulary;
  const fund = funds.find(act.enter);
  if (fund === null) {
    scene.faults.unknown([...path, 'enter'], { zh: '资金', en: 'fund' }, act.enter, funds.names);
    return [];
  }
  const named = (word: string | undefined, key: string) =>
    word === undefined ? null : scene.unit(word, [...path, key]);
  const by = act.by === undefined ? scene.places.only(fund.keptBy, path) : named(act.by, 'by');
  const formula = act.pays === undefined ? null : formulaOf(act.pays, scene, [...path, 'pays']);
  const unit =
    formula === null
      ? null
      : act.for === undefined
        ? scene.places.only(formula.of, path)
        : named(act.for, 'for');
  if (by === null || (act.pays !== undefined && (formula === null || unit === null))) return [];
  return [
    {
      verb: 'enter',
      fund: fund.name,
      by,
      flow: act.flow,
      amount: act.amount,
      purpose: act.purpose ?? null,
      to: named(act.to, 'to'),
      document: act.document ?? null,
      pays: formula === null || unit === null ? null : { formula: formula.name, unit },
      reason: act.reason ?? null,
      approvedBy: named(act['approved by'], 'approved by'),
    },
  ];
}

type Expected = Omit<Extract<PlannedExpectation, { expects: 'entitlement' }>, 'line'>;

/** What a formula that the policy knows gives for a unit, or for all at and below one together. */
export function entitled(
  written: Extract<WrittenExpectation, { expects: 'entitlement' }>,
  scene: Scene,
  path: Path,
): Expected[] {
  const formula = formulaOf(written.entitlement, scene, [...path, 'entitlement']);
  const { amount, is, awaits, paid, clause } = written;
  if ([amount, is, awaits, paid, clause].every(each => each === undefined)) {
    scene.faults.add(
      path,
      '没有写明期望,例如 amount: 5000',
      'expects nothing; write for example amount: 5000',
    );
  }
  if (formula === null) return [];
  const whole = written.at === undefined ? null : scene.unit(written.at, [...path, 'at']);
  const one =
    written.for === undefined
      ? written.at === undefined
        ? scene.places.only(formula.of, path)
        : null
      : scene.unit(written.for, [...path, 'for']);
  const where = whole !== null ? { within: whole } : one !== null ? { unit: one } : null;
  if (where === null) return [];
  return [
    {
      expects: 'entitlement',
      asOf: written['as of'],
      formula: formula.name,
      where,
      amount,
      status: is,
      awaits,
      paid,
      clauses: clause,
    },
  ];
}
