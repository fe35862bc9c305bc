import { type Day, earlierOf, type Formula, laterOf, OPEN_END, periodOf, qualify } from '@lifang/policy';
import { bindingDays, type Configuration, type EnabledPolicy } from '../configuration.ts';

/** A formula of an enabled policy, with the days on which it binds this tenant. */
export interface ActiveFormula {
  /** `<slug>.<name>`. */
  readonly rule: string;
  readonly enabled: EnabledPolicy;
  readonly formula: Formula;
  readonly from: Day;
  readonly to: Day;
  /** Its place among all: pages go by it. */
  readonly ord: number;
}

/** Every formula of every enabled policy, in a fixed order. */
export function activeFormulas(config: Configuration): ActiveFormula[] {
  return config.policies
    .flatMap(enabled => {
      const binding = bindingDays(enabled);
      return enabled.policy.formulas.map(formula => {
        const { from = binding.from, to = OPEN_END } = formula.inForce;
        return {
          rule: qualify(enabled.policy.slug, formula),
          enabled,
          formula,
          from: laterOf(from, binding.from),
          to: earlierOf(to, binding.to),
        };
      });
    })
    .map((active, ord) => ({ ...active, ord }));
}

/** Finds a formula by its id. */
export function findFormula(config: Configuration, rule: string): ActiveFormula | undefined {
  return activeFormulas(config).find(active => active.rule === rule);
}

/** The first day there is: where a formula has no period, everything up to the day belongs to it. */
const EVER: Day = '0001-01-01';

/** The days a formula looks at when it is asked about one. */
export interface FormulaDays {
  /** The period; null where the formula has none. */
  readonly period: string | null;
  readonly start: Day;
  /** Up to this day lines and entries belong to it. */
  readonly end: Day;
  /** On this day everything else is counted. */
  readonly counted: Day;
}

/** Which days count for a formula on a day. */
export function formulaDays({ per, counted }: Formula, asOf: Day): FormulaDays {
  if (per === null) return { period: null, start: EVER, end: asOf, counted: asOf };
  const { key, start } = periodOf(per, asOf);
  return { period: key, start, end: asOf, counted: counted === 'period-start' ? start : asOf };
}
