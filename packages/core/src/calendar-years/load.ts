import { type Id, literal, rows } from '@lifang/db';
import { type Arrangement, faultsOfArrangement } from '@lifang/policy';
import { sql } from 'drizzle-orm';
import { z } from 'zod';
import { asOperator, type OperatorContext, operatorArguments } from '../context/operator.ts';
import { systemContext } from '../context/system.ts';
import { invalid, Problem } from '../errors/problem.ts';
import { taskFailed } from '../errors/task-failure.ts';
import { adoptYearsIn, type Moved, NOTHING_MOVED } from './adopt.ts';
import { calendarWith } from './calendar.ts';
import { type KnownYear, knownYears } from './known.ts';
import { type CalendarYear, toCalendarYear } from './view.ts';

export interface LoadCalendarYear extends Arrangement {
  readonly year: number;
  /** The document that announces it. */
  readonly source: string;
}

/** A year that is loaded, and what came of it. */
export interface LoadedCalendarYear extends CalendarYear {
  tenants: {
    /** Tenants that have been recounted by it. */
    recounted: number;
    /** Tenants still to be recounted, by the schedule. */
    behind: number;
  };
  /** What ends on another day than before, in the tenants that have been recounted. */
  moved: Moved;
}

/** How long an answer is kept waiting for tenants to be recounted; the schedule sees to the others. */
const PATIENCE = 20_000;

/**
 * Loads a year's working days for every tenant, or replaces them, and recounts what hangs on them, each tenant in a transaction
 * of its own: one that fails, or comes too late for the answer, is recounted by the schedule.
 */
export async function loadCalendarYear(
  ctx: OperatorContext,
  input: LoadCalendarYear,
): Promise<LoadedCalendarYear> {
  const { known, behind } = await store(ctx, input);
  const started = performance.now();
  let moved = NOTHING_MOVED;
  let recounted = 0;
  for (const id of behind) {
    if (performance.now() - started > PATIENCE) break;
    try {
      const tenant = { ...systemContext(ctx.app, id), requestId: ctx.requestId, dryRun: ctx.dryRun };
      moved = sum(moved, await adoptYearsIn(tenant, known));
      recounted += 1;
    } catch (error) {
      taskFailed(ctx.app, 'adopt-calendar-years', id, error);
    }
  }
  return {
    ...toCalendarYear(input.year, calendarWith(known), known),
    tenants: { recounted, behind: behind.length - recounted },
    moved,
  };
}

const tenantSchema = z.object({ id: z.custom<Id<'tenant'>>(value => typeof value === 'string') });

/** Stores the year, and finds the tenants that have not been counted by it. */
async function store(
  ctx: OperatorContext,
  input: LoadCalendarYear,
): Promise<{ known: readonly KnownYear[]; behind: readonly Id<'tenant'>[] }> {
  const { year, source } = input;
  const latest = Number(ctx.today.slice(0, 4)) + 1;
  if (year > latest)
    throw invalid('year', {
      zh: `该年安排尚未公布,最晚可载入${latest}年`,
      en: `nobody has announced it: load ${latest} at the latest`,
    });
  const faults = faultsOfArrangement(year, input);
  if (faults.length > 0)
    throw new Problem('invalid-input', { errors: faults.map(({ at, reason }) => ({ field: at, reason })) });
  const days = (list: readonly string[]) => `${literal(JSON.stringify([...list].sort()))}::jsonb`;
  const load = [
    operatorArguments(ctx),
    literal(year),
    days(input.holidays),
    days(input.workingWeekends),
    literal(source),
    `${literal(ctx.now)}::timestamptz`,
  ];
  return asOperator(ctx, `select load_calendar_year(${load.join(', ')})`, async tx => {
    const [known] = await tx.ask(db => [knownYears(db)]);
    const years = Object.keys(calendarWith(known))
      .map(Number)
      .sort((a, b) => a - b);
    const gap = years.find((one, at) => at > 0 && one !== (years[at - 1] ?? 0) + 1);
    if (gap !== undefined)
      throw invalid('year', {
        zh: `请先载入${gap - 1}年:已知年份之间不能有空缺`,
        en: `load ${gap - 1} first: no year between known ones is left out`,
      });
    const [behind] = await tx.finish(db => [
      rows(db, sql`select id from tenants_behind_calendar()`, tenantSchema),
    ]);
    return { known, behind: behind.map(({ id }) => id) };
  });
}

function sum(a: Moved, b: Moved): Moved {
  return { cases: a.cases + b.cases, duties: a.duties + b.duties, notices: a.notices + b.notices };
}
