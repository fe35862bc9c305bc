import type { Id } from '@lifang/db';
import {
  type ActiveFormula,
  type Configuration,
  type Figures,
  findFormula,
  formulaDays,
} from '@lifang/engine';
import { type Day, qualify } from '@lifang/policy';
import type { Language } from '../context/request.ts';
import { type AmountReceipt, amountReceipt } from '../entitlements/receipt.ts';
import { invalid, Problem, type Refusal, unknown } from '../errors/problem.ts';
import type { NamedUnit } from './check.ts';

/** Which entitlement an entry pays. */
export interface Pays {
  /** The formula, `<slug>.<name>`. */
  readonly rule: string;
  /** The unit it is about. */
  readonly unitId: Id<'unit'>;
}

/** The formula of an entitlement that can be paid on a day. */
export function payable(config: Configuration, pays: Pays | null, on: Day): ActiveFormula | null {
  if (pays === null) return null;
  const active = findFormula(config, pays.rule);
  if (active === undefined) throw unknown('pays.rule', 'formula');
  if (active.formula.gives !== 'fen' || active.formula.paidTo === null)
    throw invalid('pays.rule', { zh: '它不向任何人支付', en: 'nobody is paid by it' });
  if (on < active.from || on > active.to)
    throw invalid('pays.rule', { zh: '当日未施行', en: 'is not in force on that day' });
  return active;
}

/** The first day of the period an entitlement is of: with the rule and the unit, what is paid once. */
export const periodOfPay = ({ formula }: ActiveFormula, on: Day): Day => formulaDays(formula, on).start;

/**
 * That the amount is exactly what the formula gives, and was not paid before.
 *
 * @throws Problem `refused-by-rule`, naming the setting that is missing and its clause, or what the formula gives.
 */
export function expectPay(
  language: Language,
  config: Configuration,
  active: ActiveFormula,
  facts: { readonly figures: Figures; readonly unit: NamedUnit | undefined; readonly paidOn: Day | null },
  said: { readonly on: Day; readonly amount: number },
): AmountReceipt {
  const { enabled, formula, rule } = active;
  if (facts.unit === undefined) throw unknown('pays.unitId', 'unit');
  const of = qualify(enabled.policy.slug, formula.of);
  if (facts.unit.kind !== of)
    throw invalid('pays.unitId', {
      zh: `对象是 ${of}，而所填单位是 ${facts.unit.kind}`,
      en: `it is about a ${of}; that unit is a ${facts.unit.kind}`,
    });
  const days = formulaDays(formula, said.on);
  const receipt = amountReceipt(language, config, active, facts.figures, { asOf: said.on, days });
  const en = language === 'en';
  const refused = (requirement: string, more: Partial<Refusal>, next: string) =>
    new Problem('refused-by-rule', {
      refusals: [
        {
          rule,
          clauses: receipt.clauses,
          requirement,
          has: said.amount,
          needs: receipt.amount,
          next,
          ...more,
        },
      ],
    });
  if (facts.paidOn !== null) {
    throw refused(
      'once',
      { has: facts.paidOn, needs: null },
      en ? `It was paid on ${facts.paidOn} already; it is paid once` : `已于 ${facts.paidOn} 支付，只付一次`,
    );
  }
  const [awaited] = receipt.awaits;
  if (awaited !== undefined) {
    const missing = receipt.awaits.map(({ title }) => title).join(en ? ', ' : '、');
    throw refused(
      'amount',
      {
        clauses: [...new Set(receipt.awaits.flatMap(({ clauses }) => clauses))],
        needs: awaited.name,
      },
      en ? `Give a value first: ${missing}` : `请先填写：${missing}`,
    );
  }
  if (receipt.amount === null || BigInt(receipt.amount) !== BigInt(said.amount) || said.amount === 0) {
    const gives = receipt.amount ?? '0';
    throw refused(
      'amount',
      { needs: gives },
      en ? `It gives ${gives} fen: ${receipt.computed}` : `应为 ${gives} 分：${receipt.computed}`,
    );
  }
  return receipt;
}
