import { type Id, isId } from '@lifang/db';
import { AS_SETS, clauseName, findDuty, say } from '@lifang/engine';
import { citations, type Day } from '@lifang/policy';
import { sql } from 'drizzle-orm';
import { z } from 'zod';
import { sensitiveInSight } from '../authorisation/sight.ts';
import type { RequestContext } from '../context/request.ts';
import { isDayKey, isNumberKey, type Page, type PageInput, readCursor, toPage } from '../pagination.ts';
import { board, ownerOf } from './board.ts';
import { readBoard } from './list.ts';
import { parsePeriod } from './period.ts';
import { isSensitive, periodKey } from './view.ts';

export interface ReadCompliance extends PageInput {
  readonly asOf?: Day | undefined;
  readonly rule?: string | undefined;
  readonly clause?: string | undefined;
  readonly withinId?: Id<'unit'> | undefined;
  readonly period?: string | undefined;
  /** The kind of unit to count by; the unit that owes each duty when absent. */
  readonly level?: string | undefined;
}

/** How a unit stands with one duty in one period. */
export interface ComplianceRow {
  rule: string;
  title: string;
  clauses: string[];
  period: string;
  unit: { id: Id<'unit'>; name: string } | null;
  /** Occurrences that are owed: all but waived and excused ones. */
  owed: number;
  compliant: number;
  targetMet: number;
  due: number;
  overdue: number;
  open: number;
  waived: number;
  excused: number;
  /** Compliant of owed, exact; null when nothing is owed. */
  rate: { numerator: number; denominator: number } | null;
}

const count = z.coerce.number();
/** Sorts what no unit of the level owes. */
const NO_UNIT = '00000000-0000-7000-8000-000000000000';

const rowSchema = z.object({
  rule: z.string(),
  ord: count,
  startsOn: z.string(),
  triggered: z.preprocess(value => value === true || value === 't', z.boolean()),
  unitId: z.custom<Id<'unit'>>(value => typeof value === 'string').nullable(),
  unitName: z.string().nullable(),
  compliant: count,
  targetMet: count,
  due: count,
  overdue: count,
  open: count,
  waived: count,
  excused: count,
  /** Whether the actor may see the sensitive lists of those in the unit. */
  sensitive: z.preprocess(value => value === true || value === 't', z.boolean()),
});

/** Rates by duty, period and unit. Duties after a trigger are counted together, whatever the day of the trigger. */
export async function readCompliance(
  ctx: RequestContext,
  input: ReadCompliance,
): Promise<Page<ComplianceRow>> {
  const asOf = input.asOf ?? ctx.today;
  const after = readCursor(input.cursor, [isDayKey, isNumberKey, isId]);
  const period = input.period === undefined ? undefined : parsePeriod(input.period);
  const level = input.level === undefined ? sql`b.owner_kind` : sql`${input.level}`;
  const { found, tenancy } = await readBoard(ctx, 'compliance.read', rowSchema, (config, openedTo) => {
    const selected = board(ctx, config, { ...input, asOf, period }, openedTo);
    return sql`with board as materialized (select * from (${selected}) b where status <> 'not-applicable'), placed as (
          select distinct leaf_id, owner_kind, on_day from board
        ), owned as materialized (
          select b.leaf_id, b.owner_kind, b.on_day, owner.id, owner.name from placed b ${ownerOf(ctx, sql`b.leaf_id`, level, sql`b.on_day`)}
        ), counted as (
        select b.rule, b.ord, case when b.is_triggered then ${asOf}::date else b.starts_on end as "startsOn", b.is_triggered as triggered,
          o.id as "unitId", o.name as "unitName",
          count(*) filter (where b.status = 'compliant') as compliant,
          count(*) filter (where b.status = 'compliant' and b.done >= coalesce(b.target, b.least)) as "targetMet",
          count(*) filter (where b.status = 'due') as due,
          count(*) filter (where b.status = 'overdue') as overdue,
          count(*) filter (where b.status = 'open') as open,
          count(*) filter (where b.status = 'waived' and b.excuse_reason is null) as waived,
          count(*) filter (where b.status = 'waived' and b.excuse_reason is not null) as excused,
          ${sensitiveInSight(ctx, sql`o.id`)} as sensitive
        from board b
        ${AS_SETS} owned o on o.leaf_id = b.leaf_id and o.owner_kind = b.owner_kind and o.on_day = b.on_day
        group by 1, 2, 3, 4, 5, 6
        )
        select * from counted c
        ${
          after === null
            ? sql``
            : sql`where c."startsOn" < ${after[0]}::date
                or (c."startsOn" = ${after[0]}::date and (c.ord, coalesce(c."unitId", ${NO_UNIT})) > (${after[1]}::integer, ${after[2]}::uuid))`
        }
        order by c."startsOn" desc, c.ord, coalesce(c."unitId", ${NO_UNIT})
        limit ${input.limit + 1}`;
  });
  const { configuration } = tenancy;
  const view = (row: z.infer<typeof rowSchema>): ComplianceRow => {
    const active = findDuty(configuration, row.rule);
    const clauses = active === undefined ? [] : [...citations(active.duty.cites)];
    const hidden = isSensitive(configuration, row.rule) && !row.sensitive;
    const title = active === undefined ? row.rule : say(active.duty, ctx.language);
    const owed = row.compliant + row.due + row.overdue + row.open;
    return {
      rule: hidden && active !== undefined ? clauseName(active) : row.rule,
      title: hidden ? clauses.join(', ') : title,
      clauses,
      period: row.triggered ? 'since-trigger' : periodKey(configuration, row),
      unit: row.unitId === null || row.unitName === null ? null : { id: row.unitId, name: row.unitName },
      owed,
      compliant: row.compliant,
      targetMet: row.targetMet,
      due: row.due,
      overdue: row.overdue,
      open: row.open,
      waived: row.waived,
      excused: row.excused,
      rate: owed === 0 ? null : { numerator: row.compliant, denominator: owed },
    };
  };
  return toPage(found, input.limit, row => [row.startsOn, String(row.ord), row.unitId ?? NO_UNIT], view);
}
