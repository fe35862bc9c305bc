import { type Db, type Finding, type Id, rows } from '@lifang/db';
import {
  type ActiveFormula,
  type Configuration,
  compute,
  type Defined,
  type Figures,
  figuresInUnit,
  findFormula,
  findFundKind,
  formulaDays,
  say,
} from '@lifang/engine';
import {
  citations,
  compareExact,
  type Day,
  exact,
  exactText,
  type FundKind,
  OPEN_END,
  periodOf,
  qualify,
} from '@lifang/policy';
import { sql } from 'drizzle-orm';
import { z } from 'zod';
import type { Language } from '../context/request.ts';
import { Problem, type Refusal } from '../errors/problem.ts';

/** The floor of what a fund is granted, if it has one that binds on the day. */
export function floorOf(config: Configuration, kind: string, on: Day): ActiveFormula | null {
  const fund = findFundKind(config, kind);
  if (fund === undefined || fund.definition.floor === null) return null;
  const active = findFormula(config, qualify(fund.enabled.policy.slug, fund.definition.floor));
  return active === undefined || on < active.from || on > active.to ? null : active;
}

/** What a floor looks at: its formula's figures, and what the book was granted in the period by other entries. */
export interface FloorFacts {
  readonly figures: Figures;
  readonly granted: bigint;
}

/**
 * @param except an entry that is about to be put right, and does not count as it stands.
 */
export function floorFacts(
  db: Db,
  tenantId: Id<'tenant'>,
  floor: ActiveFormula | null,
  book: {
    readonly kind: string;
    readonly unitId: Id<'unit'>;
    readonly on: Day;
    readonly except: Id<'entry'> | null;
  },
): { execute(): Promise<FloorFacts | null> } {
  if (floor === null) return { execute: () => Promise.resolve(null) };
  const { per } = floor.formula;
  const { start } = formulaDays(floor.formula, book.on);
  const end = per === null ? OPEN_END : periodOf(per, book.on).end;
  const figures = figuresInUnit(db, tenantId, floor, book.unitId, book.on);
  const granted = rows(
    db,
    sql`select coalesce(sum(amount), 0)::text as granted from entries
        where tenant_id = ${tenantId} and unit_id = ${book.unitId} and kind = ${book.kind} and status = 'kept' and flow = 'budget'
          and occurred_on between ${start}::date and ${end}::date and id is distinct from ${book.except}::uuid`,
    z.object({ granted: z.string() }),
  );
  return {
    async execute() {
      const [looked, [sum]] = await Promise.all([figures.execute(), granted.execute()]);
      return { figures: looked, granted: BigInt(sum?.granted ?? '0') };
    },
  };
}

/**
 * What is found of a budget that leaves its book below the floor: kept only with a reason and somebody who approved it. A floor
 * that waits for a setting asks for nothing.
 */
export function judgeFloor(
  language: Language,
  config: Configuration,
  { definition }: Defined<FundKind>,
  floor: ActiveFormula | null,
  facts: FloorFacts | null,
  said: {
    readonly on: Day;
    readonly amount: number;
    readonly reason: string | null;
    readonly approved: boolean;
  },
): Finding[] {
  if (floor === null || facts === null) return [];
  const { status, amount } = compute(config, floor, facts.figures, said.on);
  if (status !== 'determined') return [];
  const total = exact(facts.granted + BigInt(said.amount));
  if (compareExact(total, amount) >= 0) return [];
  const en = language === 'en';
  const title = say(floor.formula, language);
  const fund = say(definition, language);
  const refusal: Refusal = {
    rule: floor.rule,
    clauses: citations(floor.formula.cites),
    requirement: 'floor',
    has: exactText(total),
    needs: exactText(amount),
    next: en
      ? `${fund}: grant no less than ${title}, or say why it is less and who approved it`
      : `${fund}不低于“${title}”；确需低于的，说明理由和批准单位后重新提交`,
  };
  if (said.reason === null || !said.approved) throw new Problem('reason-required', { refusals: [refusal] });
  return [{ limit: floor.rule, consequence: 'warn', missing: ['floor'] }];
}
