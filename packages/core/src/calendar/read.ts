import type { Id } from '@lifang/db';
import { addDays, type Day } from '@lifang/policy';
import type { RequestContext } from '../context/request.ts';
import { readOpened } from '../duties/opened.ts';
import { invalid } from '../errors/problem.ts';
import { type CalendarDay, calendarRows, toCalendarDays } from './days.ts';

export interface ReadCalendar {
  readonly from: Day;
  readonly to: Day;
  readonly withinId?: Id<'unit'> | undefined;
  /** Only what the actor owes. */
  readonly mine?: boolean | undefined;
  /** With `mine`: a kind of unit above the actor's positions, within which everything is shown. */
  readonly level?: string | undefined;
}

/** Days on which something falls due. */
export interface Calendar {
  from: Day;
  to: Day;
  /** How things stand: always today. */
  asOf: Day;
  items: CalendarDay[];
}

/** The most days a calendar answers for. */
const LONGEST = 400;

/** What falls due between two days, as things stand today; days without anything are left out. */
export async function readCalendar(ctx: RequestContext, input: ReadCalendar): Promise<Calendar> {
  const { from, to, withinId, level } = input;
  if (to < from) throw invalid('to', { zh: '早于起始日期', en: 'lies before from' });
  if (to > addDays(from, LONGEST))
    throw invalid('to', { zh: `最多晚于起始日期 ${LONGEST} 天`, en: `at most ${LONGEST} days after from` });
  if (to > addDays(ctx.today, LONGEST))
    throw invalid('to', { zh: `距今天最多 ${LONGEST} 天`, en: `at most ${LONGEST} days from today` });
  const mine = input.mine || level !== undefined ? { level } : undefined;
  const { answers, tenancy } = await readOpened(ctx, 'calendar.read', (db, { configuration }, openedTo) => [
    calendarRows(db, ctx, configuration, { from, to, withinId, mine }, openedTo),
  ]);
  const items = toCalendarDays(answers[0], tenancy.configuration, ctx.language);
  return { from, to, asOf: ctx.today, items };
}
