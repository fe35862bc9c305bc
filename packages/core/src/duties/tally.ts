import { type Db, type Id, json, rows } from '@lifang/db';
import { AS_SETS, type Configuration } from '@lifang/engine';
import type { Day, Period } from '@lifang/policy';
import { sql } from 'drizzle-orm';
import { z } from 'zod';
import { sensitiveInSight } from '../authorisation/sight.ts';
import type { RequestContext } from '../context/request.ts';
import { board, ownerOf } from './board.ts';

/** What is counted: everything owed within a unit, over consecutive periods of which the last is the one reported on. */
export interface TallyInput {
  readonly withinId: Id<'unit'>;
  /** In order; the last is the one asked about. */
  readonly periods: readonly Period[];
  /** The last day of that period, or today while it runs. */
  readonly asOf: Day;
  /** Whether that day is over too: what is not done by then is late. */
  readonly over: boolean;
}

/**
 * Why an occurrence is counted in a period: it `falls-due` in it; or, in the period asked about, it is `running` towards a
 * later last day, `open` because no number sets one, `carried` as a debt from before, or only shown as `coverage`.
 */
const PARTS = ['falls-due', 'running', 'open', 'carried', 'coverage'] as const;
export type Part = (typeof PARTS)[number];

const number = z.coerce.number();
const truth = z.preprocess(value => value === true || value === 't', z.boolean());

const tallyRowSchema = z.object({
  period: z.string(),
  part: z.enum(PARTS),
  /** Null where the row is about a unit. */
  rule: z.string().nullable(),
  /** Who owes it; null where the row is about a rule, or nobody stands above the subject. */
  ownerId: z.custom<Id<'unit'>>(value => typeof value === 'string').nullable(),
  ownerName: z.string().nullable(),
  /** The names of the units between the one asked about and the one that owes it, the highest first. */
  ownerAbove: z.preprocess(
    value => (typeof value === 'string' ? JSON.parse(value) : value),
    z.array(z.string()),
  ),
  compliant: number,
  /** Of the compliant, those met after their last day. */
  late: number,
  due: number,
  overdue: number,
  open: number,
  waived: number,
  excused: number,
  nextDueOn: z.string().nullable(),
  sensitive: truth,
});

/** Counts by period and rule, and by period and the unit that owes them. */
export type TallyRow = z.infer<typeof tallyRowSchema>;

/** One statement over one board: each occurrence is looked at once, whatever it is counted for. */
export function tally(
  db: Db,
  ctx: RequestContext,
  config: Configuration,
  input: TallyInput,
  openedTo: Day | null,
) {
  const { asOf, over, periods, withinId } = input;
  const { tenantId } = ctx.credential;
  const from = periods[0]?.start ?? asOf;
  const last = periods.at(-1);
  const selected = board(ctx, config, { asOf, over, withinId, window: { from, to: asOf } }, openedTo);
  const given = periods.map(({ key, start, end }) => ({ key, start, end, main: key === last?.key }));
  return rows(
    db,
    sql`with board as materialized (${selected}), period as (
          select * from jsonb_to_recordset(${json(given)}) as p(key text, start date, "end" date, main boolean)
        ), sorted as materialized (
          select * from (select b.*, p.key,
            case
              when b.due_on between p.start and p."end" then 'falls-due'
              when b.is_coverage then 'coverage'
              when b.due_on is null then
                case when b.status = 'open' or b.starts_on between p.start and p."end" then 'open' end
              when b.due_on > p."end" then 'running'
              when b.is_triggered and b.status = 'overdue' then 'carried'
            end as part
          from board b
          join period p on b.due_on between p.start and p."end" or (p.main and b.ends_on >= ${asOf}::date)
          where b.status <> 'not-applicable') s
          where s.part is not null
        ), owned as materialized (
          select placed.leaf_id, placed.owner_kind, placed.on_day, owner.id, owner.name
          from (select distinct leaf_id, owner_kind, on_day from sorted) placed
          ${ownerOf(ctx, sql`placed.leaf_id`, sql`placed.owner_kind`, sql`placed.on_day`)}
        ), grouped as (
        select s.key as period, s.part, s.rule, o.id as "ownerId", o.name as "ownerName",
          count(*) filter (where s.status = 'compliant') as compliant,
          count(*) filter (where s.status = 'compliant' and s.is_triggered and s.first_on > s.due_on) as late,
          count(*) filter (where s.status = 'due') as due,
          count(*) filter (where s.status = 'overdue') as overdue,
          count(*) filter (where s.status = 'open') as open,
          count(*) filter (where s.status = 'waived' and s.excuse_reason is null) as waived,
          count(*) filter (where s.status = 'waived' and s.excuse_reason is not null) as excused,
          min(s.due_on) filter (where s.due_on >= ${asOf}::date) as "nextDueOn",
          ${sensitiveInSight(ctx, sql`${withinId}::uuid`)} as sensitive
        from sorted s
        ${AS_SETS} owned o on o.leaf_id = s.leaf_id and o.owner_kind = s.owner_kind and o.on_day = s.on_day
        group by grouping sets ((s.key, s.part, s.rule), (s.key, s.part, o.id, o.name))
        )
        select g.*, coalesce((
            select jsonb_agg(above.name order by c.depth desc) from unit_closure c
            join unit_closure inside on inside.tenant_id = ${tenantId} and inside.descendant_id = c.ancestor_id and inside.ancestor_id = ${withinId}
              and inside.depth > 0 and inside.valid_from <= ${asOf} and inside.valid_to >= ${asOf}
            join units above on above.tenant_id = ${tenantId} and above.id = c.ancestor_id
            where c.tenant_id = ${tenantId} and c.descendant_id = g."ownerId" and c.depth > 0
              and c.valid_from <= ${asOf} and c.valid_to >= ${asOf}), '[]'::jsonb) as "ownerAbove"
        from grouped g
        order by g.period, g.rule, g."ownerName", g."ownerId", g.part`,
    tallyRowSchema,
  );
}
