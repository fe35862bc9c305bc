import { type Db, type Id, json, rows } from '@lifang/db';
import {
  type ActiveDuty,
  type Configuration,
  dutyStatement,
  joinedInOrder,
  keptWindow,
  pinnedWorkflow,
  publicationsOnWorkingDays,
  statesOnWorkingDays,
} from '@lifang/engine';
import { type Day, endOfTerm } from '@lifang/policy';
import { sql } from 'drizzle-orm';
import { z } from 'zod';
import { waitOf } from '../cases/facts.ts';
import { cameAt } from '../cases/standings.ts';
import { caseRowSchema } from '../cases/view.ts';
import type { RequestContext } from '../context/request.ts';

/** Two ways of counting: by the years known so far, and by those known from now on. */
export interface Recounting {
  readonly before: Configuration;
  readonly after: Configuration;
}

const countSchema = z.object({ moved: z.coerce.number() });

/** Counts what is owed and not done that falls due on another day by another calendar, or is owed by one of the two only. */
export function movedDuties(
  db: Db,
  ctx: RequestContext,
  duties: readonly ActiveDuty[],
  { before, after }: Recounting,
) {
  const { tenantId } = ctx.credential;
  const window = keptWindow(ctx.today);
  const counted = (config: Configuration) =>
    dutyStatement(config, duties, { tenantId, subjects: null, window, asOf: window.to });
  return [
    joinedInOrder(db, 'off'),
    rows(
      db,
      sql`with b as materialized (${counted(before)}), a as materialized (${counted(after)})
          select count(*) as moved from b
          full join a on a.rule = b.rule and a.subject_id = b.subject_id and a.starts_on = b.starts_on
          where (b.rule is null or a.rule is null or a.due_on is distinct from b.due_on)
            and coalesce(a.done, b.done) < coalesce(a.least, b.least)`,
      countSchema,
    ),
    joinedInOrder(db, 'on'),
  ] as const;
}

const waitingSchema = caseRowSchema.pick({
  id: true,
  kind: true,
  workflowVersion: true,
  state: true,
  reachedOn: true,
  reachedAt: true,
  data: true,
  said: true,
});

/** Cases looked at in one flight. */
export const CASES_A_FLIGHT = 1000;

/** Selects open cases in states whose term depends on which days are worked. */
export function waitingCases(db: Db, ctx: RequestContext, { before }: Recounting, after: Id<'case'> | null) {
  const { tenantId } = ctx.credential;
  return rows(
    db,
    sql`select c.id, c.kind, c.workflow_version as "workflowVersion", c.state, c.reached_on as "reachedOn", c.reached_at as "reachedAt", c.data,
          coalesce((
            select jsonb_agg(jsonb_build_object('step', p.step, 'unitId', p.unit_id, 'on', p.taken_on, 'data', p.data) order by p.seq)
            from case_steps p where p.tenant_id = ${tenantId} and p.case_id = c.id and p.seq > ${cameAt(ctx, null)}), '[]'::jsonb) as said
        from cases c
        where c.tenant_id = ${tenantId} and c.closed_on is null ${after === null ? sql`` : sql`and c.id > ${after}::uuid`} and exists (
          select 1 from jsonb_to_recordset(${json(statesOnWorkingDays(before))}) as t(kind text, version integer, state text)
          where t.kind = c.kind and t.version = c.workflow_version and t.state = c.state)
        order by c.id limit ${CASES_A_FLIGHT}`,
    waitingSchema,
  );
}

/** How many of some cases end on another day than before, or are no longer provisional. */
export function movedCases(
  ctx: RequestContext,
  { before, after }: Recounting,
  found: readonly z.infer<typeof waitingSchema>[],
): number {
  return found.filter(row => {
    const end = (config: Configuration) => {
      const active = pinnedWorkflow(config, row.kind, row.workflowVersion);
      const wait = active && waitOf(ctx, config, active, row, ctx.today);
      return `${wait?.dueOn} ${wait?.dueAt} ${wait?.provisional}`;
    };
    return end(before) !== end(after);
  }).length;
}

const noticeSchema = z.object({
  id: z.custom<Id<'notice'>>(value => typeof value === 'string'),
  kind: z.string(),
  of: z.string(),
  version: z.coerce.number(),
  step: z.string(),
  on: z.string(),
  to: z.string(),
});

/** Selects what steps have published for a term that depends on which days are worked. */
export function publishedNotices(db: Db, ctx: RequestContext, { before }: Recounting) {
  const { tenantId } = ctx.credential;
  const publications = publicationsOnWorkingDays(before);
  return rows(
    db,
    sql`select n.id, n.kind, c.kind as of, c.workflow_version as version, p.step, p.taken_on::text as on, n.valid_to::text as "to"
        from jsonb_to_recordset(${json(publications)}) as t(kind text, version integer, step text, notice text)
        join cases c on c.tenant_id = ${tenantId} and c.kind = t.kind and c.workflow_version = t.version
        join case_steps p on p.tenant_id = ${tenantId} and p.case_id = c.id and p.step = t.step
        join case_effects e on e.tenant_id = ${tenantId} and e.case_id = p.case_id and e.seq = p.seq and e.kind = t.notice
        join notices n on n.tenant_id = ${tenantId} and n.id = e.notice_id
        where n.taken_down_on is null`,
    noticeSchema,
  );
}

/** A notice whose window ends on another day by another calendar. */
export interface MovedNotice {
  readonly id: Id<'notice'>;
  readonly kind: string;
  readonly to: Day;
}

/** Which of some notices end on another day than before. */
export function movedNotices(
  { before, after }: Recounting,
  found: readonly z.infer<typeof noticeSchema>[],
): MovedNotice[] {
  const publications = publicationsOnWorkingDays(before);
  return found.flatMap(({ id, kind, of, version, step, on, to }) => {
    const published = publications.find(
      one =>
        one.kind === of &&
        one.version === version &&
        one.step === step &&
        one.notice === kind &&
        endOfTerm(on, one.lasts, before.calendar).day === to,
    );
    if (published === undefined) return [];
    const { day } = endOfTerm(on, published.lasts, after.calendar);
    return day === to ? [] : [{ id, kind, to: day }];
  });
}
