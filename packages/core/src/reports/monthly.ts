import type { Id } from '@lifang/db';
import { activeDuties, type Configuration } from '@lifang/engine';
import { addDays, type Day, earlierOf, type Period, periodOf } from '@lifang/policy';
import type { Language, RequestContext } from '../context/request.ts';
import { countsOf, type DutyCounts, leftOf } from '../duties/counts.ts';
import { type DutyName, nameDuty } from '../duties/naming.ts';
import { readOpened } from '../duties/opened.ts';
import { parsePeriod } from '../duties/period.ts';
import { type Part, type TallyRow, tally } from '../duties/tally.ts';
import { invalid, notFound } from '../errors/problem.ts';
import { countEvents, type EventCounts, toEventCounts } from '../events/count-by-kind.ts';
import { type BindingDocument, documentsBetween } from '../policies/binding.ts';
import { toUnitHeader, type UnitHeader, unitHeader } from '../units/header.ts';

export interface ReadMonthlyReport {
  readonly unitId: Id<'unit'>;
  /** Such as `2026-03`. */
  readonly period: string;
}

/** How one duty stands: in the month by its part, and in the five months before it. */
export interface ReportDuty extends DutyName, DutyCounts {
  part: Exclude<Part, 'carried'>;
  /** Missed before this month and still to be made good. */
  carried: number;
  /** For what runs on: its last day. */
  dueOn: Day | null;
  /** What fell due in each month, the month itself last. */
  months: { period: string; owed: number; compliant: number }[];
}

/** How much a unit has still to do. Counts only: the report is no place for names. */
export interface ReportUnit {
  id: Id<'unit'>;
  name: string;
  /** The names of the units between it and the one reported on, the highest first. */
  above: string[];
  /** What fell due in the month. */
  owed: number;
  compliant: number;
  /** Due, overdue, open or carried over. */
  left: number;
  overdue: number;
}

/** What was owed in a month within a unit, and what became of it. */
export interface MonthlyReport {
  unit: UnitHeader;
  period: { key: string; from: Day; to: Day };
  /** The last day of the month, or today while it runs. */
  asOf: Day;
  /** Whether the month is over: what was not done by its last day is then overdue. */
  over: boolean;
  issuedOn: Day;
  documents: BindingDocument[];
  /** Everything that fell due in the month. */
  total: DutyCounts;
  /** Debts from before the month that are still unpaid. */
  carried: number;
  months: ({ period: string } & DutyCounts)[];
  duties: ReportDuty[];
  /** Who owes duties within the unit, those with most left to do first. */
  units: ReportUnit[];
  events: EventCounts[];
}

/** How many months stand beside the one reported on. */
const BEFORE = 5;

/** A month's report of a unit at any level. */
export async function readMonthlyReport(
  ctx: RequestContext,
  input: ReadMonthlyReport,
  operation: 'reports.read' | 'reports.page' = 'reports.read',
): Promise<MonthlyReport> {
  const month = monthOf(input.period);
  if (month.start > ctx.today) throw invalid('period', { zh: '尚未开始', en: 'has not begun' });
  const periods = monthsTo(month);
  const asOf = earlierOf(month.end, ctx.today);
  const over = month.end < ctx.today;
  const { answers, tenancy } = await readOpened(ctx, operation, (db, known, openedTo) => [
    unitHeader(db, ctx, input.unitId, asOf),
    countEvents(db, ctx, input.unitId, month.start, asOf),
    tally(db, ctx, known.configuration, { withinId: input.unitId, periods, asOf, over }, openedTo),
  ]);
  const [[unit], events, counted] = answers;
  if (unit === undefined) throw notFound('unit');
  const { configuration } = tenancy;
  const byRule = counted.filter(row => row.rule !== null);
  const fell = byRule.filter(row => row.part === 'falls-due');
  return {
    unit: toUnitHeader(unit, configuration, ctx.language),
    period: { key: month.key, from: month.start, to: month.end },
    asOf,
    over,
    issuedOn: ctx.today,
    documents: documentsBetween(configuration, month.start, asOf),
    total: countsOf(fell.filter(row => row.period === month.key)),
    carried: countsOf(byRule.filter(row => row.part === 'carried')).overdue,
    months: periods.map(({ key }) => ({
      period: key,
      ...countsOf(fell.filter(row => row.period === key)),
    })),
    duties: dutiesOf(byRule, periods, month.key, configuration, ctx.language),
    units: unitsOf(counted, month.key),
    events: events.map(row => toEventCounts(row, configuration, ctx.language)),
  };
}

function monthOf(text: string): Period {
  const { start, end } = parsePeriod(text);
  const month = periodOf('month', start);
  if (month.key !== text || month.end !== end)
    throw invalid('period', { zh: '不是月份，如 2026-03', en: 'not a month such as 2026-03' });
  return month;
}

function monthsTo(month: Period): Period[] {
  const months = [month];
  for (let before = 0; before < BEFORE; before++) {
    const [first = month] = months;
    months.unshift(periodOf('month', addDays(first.start, -1)));
  }
  return months;
}

function dutiesOf(
  counted: readonly TallyRow[],
  periods: readonly Period[],
  month: string,
  config: Configuration,
  language: Language,
): ReportDuty[] {
  const rules = Map.groupBy(counted, row => row.rule);
  return activeDuties(config).flatMap(({ rule }) => {
    const all = rules.get(rule);
    if (all === undefined) return [];
    const own = all.filter(row => row.period === month);
    const part = (['falls-due', 'running', 'open', 'coverage'] as const).find(candidate =>
      own.some(row => row.part === candidate),
    );
    const shown = own.filter(row => row.part === part);
    const duty = {
      ...nameDuty(
        config,
        rule,
        language,
        all.every(row => row.sensitive),
      ),
      part: part ?? 'falls-due',
      ...countsOf(shown),
      carried: countsOf(own.filter(row => row.part === 'carried')).overdue,
      dueOn: part === 'running' ? (shown[0]?.nextDueOn ?? null) : null,
      months: periods.map(({ key }) => {
        const { owed, compliant } = countsOf(
          all.filter(row => row.part === 'falls-due' && row.period === key),
        );
        return { period: key, owed, compliant };
      }),
    };
    return [duty];
  });
}

function unitsOf(counted: readonly TallyRow[], month: string): ReportUnit[] {
  const rows = counted.filter(row => row.rule === null && row.period === month);
  const units = Map.groupBy(rows, row => row.ownerId);
  return [...units]
    .flatMap(([id, own]) => {
      const [{ ownerName: name, ownerAbove: above } = { ownerName: null, ownerAbove: [] }] = own;
      if (id === null || name === null) return [];
      const { owed, compliant } = countsOf(own.filter(row => row.part === 'falls-due'));
      const unpaid = countsOf(own.filter(row => ['falls-due', 'carried', 'open'].includes(row.part)));
      return [{ id, name, above, owed, compliant, left: leftOf(unpaid), overdue: unpaid.overdue }];
    })
    .sort((a, b) => b.left - a.left || b.overdue - a.overdue || b.owed - a.owed || (a.id < b.id ? -1 : 1));
}
