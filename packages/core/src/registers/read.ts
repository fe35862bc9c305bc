import type { Id } from '@lifang/db';
import { activeDuties, type Configuration } from '@lifang/engine';
import { type Day, earlierOf } from '@lifang/policy';
import type { Language, RequestContext } from '../context/request.ts';
import { countsOf, type DutyCounts } from '../duties/counts.ts';
import { type DutyName, nameDuty } from '../duties/naming.ts';
import { readOpened } from '../duties/opened.ts';
import { parsePeriod } from '../duties/period.ts';
import { type TallyRow, tally } from '../duties/tally.ts';
import { invalid, notFound } from '../errors/problem.ts';
import { type BindingDocument, documentsBetween } from '../policies/binding.ts';
import { toUnitHeader, type UnitHeader, unitHeader } from '../units/header.ts';
import { type RegisterKind, registerKinds, toRegisterKind } from './kinds.ts';

export interface ReadRegister {
  readonly unitId: Id<'unit'>;
  /** Such as `2026-03` or `2026-Q1`. */
  readonly period: string;
}

/** What a unit did in a period and what it owed: its ledger. */
export interface Register {
  unit: UnitHeader;
  period: { key: string; from: Day; to: Day };
  asOf: Day;
  over: boolean;
  issuedOn: Day;
  documents: BindingDocument[];
  kinds: RegisterKind[];
  /** Whether there are more lines than are shown. */
  more: boolean;
  /** What fell due in the period. */
  duties: (DutyName & DutyCounts)[];
}

/** The register of a unit and what is below it. */
export async function readRegister(
  ctx: RequestContext,
  input: ReadRegister,
  operation: 'registers.read' | 'registers.page' = 'registers.read',
): Promise<Register> {
  const { start, end } = parsePeriod(input.period);
  if (start > ctx.today) throw invalid('period', { zh: '尚未开始', en: 'has not begun' });
  const asOf = earlierOf(end, ctx.today);
  const over = end < ctx.today;
  const periods = [{ key: input.period, start, end }];
  const { answers, tenancy } = await readOpened(ctx, operation, (db, { configuration }, openedTo) => [
    unitHeader(db, ctx, input.unitId, asOf),
    registerKinds(db, ctx, input.unitId, start, asOf),
    tally(db, ctx, configuration, { withinId: input.unitId, periods, asOf, over }, openedTo),
  ]);
  const [[unit], kinds, counted] = answers;
  if (unit === undefined) throw notFound('unit');
  const { configuration } = tenancy;
  return {
    unit: toUnitHeader(unit, configuration, ctx.language),
    period: { key: input.period, from: start, to: end },
    asOf,
    over,
    issuedOn: ctx.today,
    documents: documentsBetween(configuration, start, asOf),
    kinds: kinds.map(row => toRegisterKind(row, configuration, ctx.language)),
    more: kinds.some(({ more }) => more),
    duties: dutiesOf(counted, configuration, ctx.language),
  };
}

function dutiesOf(
  counted: readonly TallyRow[],
  config: Configuration,
  language: Language,
): Register['duties'] {
  const fell = Map.groupBy(
    counted.filter(({ part }) => part === 'falls-due'),
    ({ rule }) => rule,
  );
  return activeDuties(config).flatMap(({ rule }) => {
    const own = fell.get(rule);
    if (own === undefined) return [];
    const name = nameDuty(
      config,
      rule,
      language,
      own.every(({ sensitive }) => sensitive),
    );
    return [{ ...name, ...countsOf(own) }];
  });
}
