import { asOperator, type OperatorContext, operatorArguments } from '../context/operator.ts';
import type { RequestContext } from '../context/request.ts';
import { read } from '../context/tenancy.ts';
import type { Page } from '../pagination.ts';
import { calendarWith } from './calendar.ts';
import { knownYears } from './known.ts';
import { type CalendarYear, toCalendarYears } from './view.ts';

/** The years by which this tenant counts working days. */
export async function listCalendarYears(ctx: RequestContext): Promise<Page<CalendarYear>> {
  const { answers, tenancy } = await read(ctx, 'calendar-years.list', db => [knownYears(db)]);
  return { items: toCalendarYears(tenancy.configuration.calendar, answers[0]), nextCursor: null };
}

/** The years the installation knows. */
export async function listInstalledYears(ctx: OperatorContext): Promise<Page<CalendarYear>> {
  const [loaded] = await asOperator(ctx, `select check_operator(${operatorArguments(ctx)})`, tx =>
    tx.finish(db => [knownYears(db)]),
  );
  return { items: toCalendarYears(calendarWith(loaded), loaded), nextCursor: null };
}
