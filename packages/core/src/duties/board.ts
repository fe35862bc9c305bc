import { type Id, json, texts } from '@lifang/db';
import {
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
import { type Day, earlierOf, qualify } from '@lifang/policy';
import { type SQL, sql } from 'drizzle-orm';
import { unitInScope } from '../authorisation/scope.ts';
import type { RequestContext } from '../context/request.ts';

/** Which duty rows, on which day. */
export interface BoardInput {
  readonly asOf: Day;
  readonly rule?: string | undefined;
  readonly clause?: string | undefined;
  readonly withinId?: Id<'unit'> | undefined;
  readonly subjectId?: string | undefined;
  /** Occurrences whose first day lies in it. */
  readonly period?: { readonly start: Day; readonly end: Day } | undefined;
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
    ({ rule, duty }) =>
      (asked === undefined || rule === asked) &&
      (input.clause === undefined ||
        (typeof duty.cites === 'string' ? duty.cites === input.clause : duty.cites.includes(input.clause))),
  );
  const order = activeDuties(config).map(({ rule }) => rule);
  const rules = duties.map(({ rule, duty, enabled }) => ({
    rule,
    ord: order.indexOf(rule),
    owner: qualify(enabled.policy.slug, duty.owedBy),
  }));
  const window = keptWindow(asOf);
  const kept =
    asOf === ctx.today && (openedTo === null || isOpened(openedTo, asOf)) && inside(input.period, window);
  const source = kept
    ? sql`select ${STATE_COLUMNS} from duty_states
        where tenant_id = ${tenantId} and rule = any (${texts(rules.map(({ rule }) => rule))}) and ends_on >= ${window.from}
        ${input.subjectId === undefined ? sql`` : sql`and subject_id = ${input.subjectId}`}`
    : dutyStatement(config, duties, {
        tenantId,
        subjects: input.subjectId === undefined ? null : [input.subjectId],
        window: windowOf(asOf, input.period),
        asOf,
      });
  const row = sql`d`;
  const status = statusOn(asOf, row, sql`(x.id is not null)`);
  return sql`select d.*, ${status} as status,
      ${triggered(row)} as is_triggered, ${coverageOnly(row)} as is_coverage,
      x.reason as excuse_reason, x.approved_by as excused_by, x.excused_on,
      r.owner as owner_kind, r.ord, least(d.ends_on, ${asOf}::date) as on_day
    from (${source}) d
    join jsonb_to_recordset(${json(rules)}) as r(rule text, ord integer, owner text) on r.rule = d.rule
    left join excuses x on x.tenant_id = ${tenantId} and x.rule = d.rule and x.subject_id = d.subject_id and x.starts_on = d.starts_on
      and x.excused_on <= ${asOf} and (x.revoked_on is null or x.revoked_on > ${asOf})
    where d.starts_on <= ${asOf} and ${unitInScope(ctx, sql`d.leaf_id`, sql`least(d.ends_on, ${asOf}::date)`)}
      ${input.period === undefined ? sql`` : sql`and d.starts_on between ${input.period.start} and ${input.period.end}`}
      ${
        input.withinId === undefined
          ? sql``
          : sql`and d.leaf_id in (select c.descendant_id from unit_closure c where c.tenant_id = ${tenantId} and c.ancestor_id = ${input.withinId}
              and least(d.ends_on, ${asOf}::date) between c.valid_from and c.valid_to)`
      }`;
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

function inside(period: BoardInput['period'], window: Window): boolean {
  return period === undefined || period.start >= window.from;
}

function windowOf(asOf: Day, period: BoardInput['period']): Window {
  const window = answeredWindow(asOf);
  if (period === undefined) return window;
  return { from: earlierOf(period.start, window.from), to: earlierOf(asOf, period.end) };
}
