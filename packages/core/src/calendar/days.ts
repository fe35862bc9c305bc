import { type Db, type Id, rows } from '@lifang/db';
import { AS_SETS, type Configuration } from '@lifang/engine';
import type { Day } from '@lifang/policy';
import { sql } from 'drizzle-orm';
import { z } from 'zod';
import { sensitiveInSight } from '../authorisation/sight.ts';
import type { Language, RequestContext } from '../context/request.ts';
import { board } from '../duties/board.ts';
import type { Mine } from '../duties/mine.ts';
import { type DutyName, nameDuty } from '../duties/naming.ts';

/** Which last days are looked for, and whose. */
export interface CalendarInput {
  readonly from: Day;
  readonly to: Day;
  /** The unit and everything below it. */
  readonly withinId?: Id<'unit'> | undefined;
  readonly mine?: Mine | undefined;
}

/** What falls due on a day by one duty. Counts only: a calendar is copied to many places. */
export interface CalendarEntry extends DutyName {
  /** Done of what is owed; what is waived or excused is left out. */
  done: number;
  /** Still to be done. */
  left: number;
  overdue: number;
  /** Of periods that have not begun: as many as the lists hold now. */
  ahead: number;
}

export interface CalendarDay {
  day: Day;
  entries: CalendarEntry[];
}

const number = z.coerce.number();
const rowSchema = z.object({
  day: z.string(),
  rule: z.string(),
  done: number,
  left: number,
  overdue: number,
  ahead: number,
  /** Whether the actor may see the sensitive lists of everybody counted. */
  sensitive: z.preprocess(value => value === true || value === 't', z.boolean()),
});
type CalendarRow = z.infer<typeof rowSchema>;

/** Selects what falls due between two days, as things stand today. */
export function calendarRows(
  db: Db,
  ctx: RequestContext,
  config: Configuration,
  { from, to, withinId, mine }: CalendarInput,
  openedTo: Day | null,
) {
  const asOf = ctx.today;
  const selected = board(ctx, config, { asOf, withinId, mine, window: { from, to } }, openedTo);
  return rows(
    db,
    sql`with board as materialized (
          select due_on, rule, status, leaf_id from (${selected}) b
          where due_on between ${from} and ${to} and status <> 'waived'
            -- A period that has not begun is owed by whoever is expected to be there from its first day to its last.
            and (status <> 'not-applicable' or (starts_on > ${asOf}::date and left_on is null
              and (partial <> 'waive' or joined_on is null)))
        ), sight as materialized (
          select leaf_id, ${sensitiveInSight(ctx, sql`leaf.leaf_id`)} as sensitive from (select distinct leaf_id from board) leaf
        )
        select b.due_on as day, b.rule,
          count(*) filter (where b.status = 'compliant') as done,
          count(*) filter (where b.status = 'due') as left,
          count(*) filter (where b.status = 'overdue') as overdue,
          count(*) filter (where b.status = 'not-applicable') as ahead,
          bool_and(sight.sensitive) as sensitive
        from board b
        ${AS_SETS} sight on sight.leaf_id = b.leaf_id
        group by 1, 2
        order by 1, 2`,
    rowSchema,
  );
}

/** @param hidden whether duties from sensitive lists go by their clauses for everybody. */
export function toCalendarDays(
  found: readonly CalendarRow[],
  config: Configuration,
  language: Language,
  hidden = false,
): CalendarDay[] {
  const days = Map.groupBy(found, ({ day }) => day);
  return [...days].map(([day, rows]) => ({
    day,
    entries: rows.map(({ rule, done, left, overdue, ahead, sensitive }) => ({
      ...nameDuty(config, rule, language, sensitive && !hidden),
      done,
      left,
      overdue,
      ahead,
    })),
  }));
}
