import { type Id, json, texts } from '@lifang/db';
import {
  type ActiveDuty,
  activeDuties,
  answeredWindow,
  type Configuration,
  coverageOnly,
  dutyStatement,
  findDuty,
  keptWindow,
  STATE_COLUMNS,
  statusOn,
  triggered,
  type Window,
} from '@lifang/engine';
import { addDays, type Day, earlierOf, laterOf, qualify } from '@lifang/policy';
import { type SQL, sql } from 'drizzle-orm';
import { EVERYWHERE, unitInScope, unitsEverInScope } from '../authorisation/scope.ts';
import type { RequestContext } from '../context/request.ts';
import { type Mine, ownedByMe } from './mine.ts';

/** Which duty rows, on which day. */
export interface BoardInput {
  readonly asOf: Day;
  /** The day is over: what had to be done by it and is not is overdue. */
  readonly over?: boolean | undefined;
  /** The slug of a policy. */
  readonly policy?: string | undefined;
  readonly rule?: string | undefined;
  readonly clause?: string | undefined;
  readonly withinId?: Id<'unit'> | undefined;
  readonly subjectId?: string | undefined;
  /** Occurrences whose first day lies in it. */
  readonly period?: { readonly start: Day; readonly end: Day } | undefined;
  /**
   * Occurrences that run on some day of it, and all that follow a trigger; those that begin after the day asked about are
   * not applicable yet. Absent: from the start of last year to the day itself.
   */
  readonly window?: Window | undefined;
  /** What the actor owes. */
  readonly mine?: Mine | undefined;
}

/**
 * Selects duty rows with subject, owner, excuse and status on a day, as `board`. Today is answered from the rows that are
 * kept, when its periods have been opened; any other day, or a period outside those, by the statement that defines them.
 *
 * @param openedTo the last day whose periods have been opened; null to take today's for opened.
 */
export function board(
  ctx: RequestContext,
  config: Configuration,
  input: BoardInput,
  openedTo: Day | null,
): SQL {
  const { tenantId } = ctx.credential;
  const { asOf } = input;
  const asked = input.rule === undefined ? undefined : (findDuty(config, input.rule)?.rule ?? input.rule);
  const duties = activeDuties(config).filter(
    ({ rule, duty, enabled }) =>
      (asked === undefined || rule === asked) &&
      (input.policy === undefined || enabled.policy.slug === input.policy) &&
      (input.clause === undefined ||
        (typeof duty.cites === 'string' ? duty.cites === input.clause : duty.cites.includes(input.clause))),
  );
  const order = activeDuties(config).map(({ rule }) => rule);
  const rules = duties.map(({ rule, duty, enabled }) => ({
    rule,
    ord: order.indexOf(rule),
    owner: qualify(enabled.policy.slug, duty.owedBy),
  }));
  const window = input.window ?? windowOf(asOf, input.period);
  const source = sourceOf(ctx, config, duties, { asOf, window, subjectId: input.subjectId }, openedTo);
  const row = sql`d`;
  const status = statusOn(input.over ? addDays(asOf, 1) : asOf, row, sql`(x.id is not null)`);
  return sql`select d.*, ${status} as status,
      ${triggered(row)} as is_triggered, ${coverageOnly(row)} as is_coverage,
      x.reason as excuse_reason, x.approved_by as excused_by, x.excused_on,
      r.owner as owner_kind, r.ord, least(d.ends_on, ${asOf}::date) as on_day
    from (${source}) d
    join jsonb_to_recordset(${json(rules)}) as r(rule text, ord integer, owner text) on r.rule = d.rule
    left join excuses x on x.tenant_id = ${tenantId} and x.rule = d.rule and x.subject_id = d.subject_id and x.starts_on = d.starts_on
      and x.excused_on <= ${asOf} and (x.revoked_on is null or x.revoked_on > ${asOf})
    where d.starts_on <= ${laterOf(asOf, window.to)} and ${unitInScope(ctx, sql`d.leaf_id`, sql`least(d.ends_on, ${asOf}::date)`)}
      ${input.mine === undefined ? sql`` : ownedByMe(ctx, asOf, input.mine)}
      ${input.period === undefined ? sql`` : sql`and d.starts_on between ${input.period.start} and ${input.period.end}`}
      ${
        input.withinId === undefined
          ? sql``
          : sql`and d.leaf_id in (select c.descendant_id from unit_closure c where c.tenant_id = ${tenantId} and c.ancestor_id = ${input.withinId}
              and least(d.ends_on, ${asOf}::date) between c.valid_from and c.valid_to)`
      }`;
}

/**
 * The rows a board is made of. A period that has ended is the same on every later day, so that it is answered from what is
 * kept, as is everything today that has been opened; what still runs on another day, or begins after what has been opened, is
 * answered by the statement.
 */
function sourceOf(
  ctx: RequestContext,
  config: Configuration,
  duties: readonly ActiveDuty[],
  { asOf, window, subjectId }: { asOf: Day; window: Window; subjectId: string | undefined },
  openedTo: Day | null,
): SQL {
  const { tenantId } = ctx.credential;
  const kept = keptWindow(ctx.today);
  const opened = (openedTo === null || isOpened(openedTo, ctx.today)) && window.from >= kept.from;
  const last = openedTo ?? kept.to;
  const stated = (from: Day) =>
    dutyStatement(config, duties, {
      tenantId,
      subjects: subjectId === undefined ? null : [subjectId],
      window: { from, to: window.to },
      asOf: laterOf(asOf, window.to),
    });
  if (!opened || asOf > ctx.today) return stated(window.from);
  const rules = texts(duties.map(({ rule }) => rule));
  const stored = (until: SQL) =>
    keptStates(
      ctx,
      sql`tenant_id = ${tenantId} and rule = any (${rules}) and ends_on >= ${window.from} ${until}
        ${subjectId === undefined ? sql`` : sql`and subject_id = ${subjectId}`}`,
    );
  if (asOf === ctx.today) {
    if (window.to <= last) return stored(sql``);
    return sql`${stored(sql`and starts_on <= ${last}`)}
      union all select ${STATE_COLUMNS} from (${stated(addDays(last, 1))}) ahead where starts_on > ${last}`;
  }
  return sql`${stored(sql`and ends_on <= ${asOf}`)}
    union all select ${STATE_COLUMNS} from (${stated(asOf)}) running where ends_on > ${asOf}`;
}

/**
 * Kept rows under some conditions. Who may see the whole tenant reads them by rule, who may see a part of it by the units of
 * that part; which of the two it is the database knows, and it never starts the other.
 */
function keptStates(ctx: RequestContext, conditions: SQL): SQL {
  return sql`select ${STATE_COLUMNS} from duty_states where ${EVERYWHERE} and ${conditions}
    union all
    select ${STATE_COLUMNS} from duty_states
    where not (${EVERYWHERE}) and leaf_id = any (${unitsEverInScope(ctx)}) and ${conditions}`;
}

/** The nearest unit of a kind at or above a unit on a day, as a lateral join named `owner`. */
export function ownerOf(ctx: RequestContext, leafId: SQL, kind: SQL, day: SQL): SQL {
  const { tenantId } = ctx.credential;
  return sql`left join lateral (
      select u.id, u.name from unit_closure c
      join units u on u.tenant_id = ${tenantId} and u.id = c.ancestor_id and u.kind = ${kind}
      where c.tenant_id = ${tenantId} and c.descendant_id = ${leafId} and ${day} between c.valid_from and c.valid_to
      order by c.depth limit 1
    ) owner on true`;
}

/** Whether the rows that are kept reach the day and were opened for it, not for one much later. */
export function isOpened(openedTo: Day, day: Day): boolean {
  return day <= openedTo && openedTo <= keptWindow(day).to;
}

function windowOf(asOf: Day, period: BoardInput['period']): Window {
  const window = answeredWindow(asOf);
  if (period === undefined) return window;
  return { from: earlierOf(period.start, window.from), to: earlierOf(asOf, period.end) };
}
