import type { Id } from '@lifang/db';
import { type Condition, type Exact, type Formula, isFormulaBound, qualify } from '@lifang/policy';
import { type SQL, sql } from 'drizzle-orm';
import type { Configuration } from '../configuration.ts';
import { type ActiveFormula, findFormula, formulaDays } from '../formulas/active.ts';
import { compute } from '../formulas/compute.ts';
import { figuresOf } from '../formulas/figures.ts';
import { figuresSchema } from '../formulas/statement.ts';
import { limitsOn } from './active.ts';
import type { JudgedAct } from './acts.ts';

/** What a formula gives, where counts are looked up by their keys. */
export const formulaKey = (slug: string, formula: Formula): string => `gives ${qualify(slug, formula)}`;

/** The formulas that a condition compares with. */
function formulasIn(condition: Condition): readonly Formula[] {
  switch (condition.is) {
    case 'at-least':
    case 'at-most':
      return isFormulaBound(condition.bound) ? [condition.bound] : [];
    case 'all':
    case 'either':
      return condition.of.flatMap(formulasIn);
    case 'not':
      return formulasIn(condition.of);
    default:
      return [];
  }
}

/** The formulas that the limits on an act compare with, each once, as far as they are in force on its day. */
export function formulasFor(config: Configuration, act: JudgedAct): ActiveFormula[] {
  const rules = limitsOn(config, act.act, act.kind).flatMap(({ limit, enabled }) =>
    Object.values(limit.requirements)
      .flatMap(({ must }) => formulasIn(must))
      .map(formula => qualify(enabled.policy.slug, formula)),
  );
  return [...new Set(rules)].flatMap(rule => {
    const active = findFormula(config, rule);
    return active !== undefined && active.from <= act.on && act.on <= active.to ? [active] : [];
  });
}

/** The days each of some formulas looks at, for an act as SQL receives it. */
export const daysFor = (formulas: readonly ActiveFormula[], { on }: JudgedAct) =>
  Object.fromEntries(
    formulas.map(({ rule, formula }) => {
      const { counted, start, end } = formulaDays(formula, on);
      return [rule, { counted, start, end }];
    }),
  );

/** What a formula looks at in the unit of an act `a`, if that is one it is about; nothing otherwise. */
export function figuresAt(tenantId: Id<'tenant'>, active: ActiveFormula): SQL {
  const day = (of: 'counted' | 'start' | 'end') =>
    sql`(a.days -> ${active.rule}::text ->> ${of}::text)::date`;
  const figures = figuresOf(active, {
    tenantId,
    unitId: sql`u.id`,
    data: sql`u.data`,
    counted: day('counted'),
    start: day('start'),
    end: day('end'),
  });
  return sql`(select ${figures} from units u where u.tenant_id = ${tenantId} and u.id = a.unit_id
    and u.kind = ${qualify(active.enabled.policy.slug, active.formula.of)} and a.days ? ${active.rule}::text)`;
}

/** What a formula gives for an act, exactly, of the figures looked at; null where it waits for something or says nothing. */
export function given(
  config: Configuration,
  active: ActiveFormula,
  figures: unknown,
  { on }: JudgedAct,
): Exact | null {
  if (figures === null || figures === undefined) return null;
  return compute(config, active, figuresSchema.parse(figures), on).amount;
}
