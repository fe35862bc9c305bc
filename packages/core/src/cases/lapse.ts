import { type Id, json, rows, transact } from '@lifang/db';
import {
  type ActiveWorkflow,
  activeWorkflows,
  type Configuration,
  pinnedWorkflow,
  stepId,
  stepsFrom,
  transition,
} from '@lifang/engine';
import { laterOf, OPEN_END } from '@lifang/policy';
import { sql } from 'drizzle-orm';
import { z } from 'zod';
import type { App } from '../context/app.ts';
import type { RequestContext } from '../context/request.ts';
import { systemContext } from '../context/system.ts';
import { read } from '../context/tenancy.ts';
import { Problem } from '../errors/problem.ts';
import { taskFailed } from '../errors/task-failure.ts';
import { factsIn, TIME, waitOf } from './facts.ts';
import { moveCase } from './move.ts';
import { selectCases } from './select.ts';
import { type CaseRow, caseRowSchema } from './view.ts';

/** Cases looked at in one flight. */
const PAGE = 200;
/** Where one term runs out into the next while nobody looked, the second lapses after the first. */
const MOST_IN_A_ROW = 50;

const tenantSchema = z.object({ id: z.custom<Id<'tenant'>>(value => typeof value === 'string') });

/**
 * Lets time take the steps that are its to take, in every active tenant: each once, as of the last day of the term.
 *
 * @param among the tenants to look at, where it is not all of them.
 */
export async function lapseCases(app: App, among?: readonly Id<'tenant'>[]): Promise<void> {
  for (const id of among ?? (await activeTenants(app))) {
    // One tenant's failure never stops another's.
    try {
      await lapseCasesOf(app, id);
    } catch (error) {
      taskFailed(app, 'lapse-cases', id, error);
    }
  }
}

async function activeTenants(app: App): Promise<Id<'tenant'>[]> {
  const [tenants] = await transact(
    app.pool,
    { enter: 'select 1' },
    () => {},
    tx => tx.finish(db => [rows(db, sql`select id from tenants_to_open(${OPEN_END})`, tenantSchema)]),
  );
  return tenants.map(({ id }) => id);
}

/** Lets time take its steps in one tenant, until none is left to take. */
export async function lapseCasesOf(app: App, tenantId: Id<'tenant'>): Promise<void> {
  const ctx = systemContext(app, tenantId);
  for (let round = 0; round < MOST_IN_A_ROW; round++) {
    let moved = false;
    let after: Id<'case'> | null = null;
    do {
      const page: Waiting = await waiting(ctx, after);
      for (const row of page.rows) moved = (await lapse(ctx, page.configuration, row)) || moved;
      after = page.rows.length < PAGE ? null : (page.rows.at(-1)?.id ?? null);
    } while (after !== null);
    if (!moved) return;
  }
}

interface Waiting {
  readonly configuration: Configuration;
  readonly rows: readonly CaseRow[];
}

/** Open cases in states that time leads on from. */
async function waiting(ctx: RequestContext, after: Id<'case'> | null): Promise<Waiting> {
  const { answers, tenancy } = await read(ctx, 'cases.list', (db, { configuration }) => [
    rows(
      db,
      selectCases(
        ctx,
        configuration,
        null,
        sql`and c.closed_on is null ${after === null ? sql`` : sql`and c.id > ${after}::uuid`} and exists (
          select 1 from jsonb_to_recordset(${json(clocked(configuration))}) as t(kind text, version integer, state text)
          where t.kind = c.kind and t.version = c.workflow_version and t.state = c.state)
        order by c.id limit ${PAGE}`,
      ),
      caseRowSchema,
    ),
  ]);
  return { configuration: tenancy.configuration, rows: answers[0] };
}

const clockStepsFrom = (active: ActiveWorkflow, state: string) =>
  stepsFrom(active, state).filter(([, { by }]) => by.actor === 'clock');

/** The states that time leads on from. */
function clocked(configuration: Configuration) {
  return activeWorkflows(configuration).flatMap(active =>
    Object.keys(active.workflow.waits)
      .filter(state => clockStepsFrom(active, state).length > 0)
      .map(state => ({ kind: active.kind, version: active.workflow.version, state })),
  );
}

/** Moves a case whose term is over by the first step of time whose conditions hold; whether it moved. */
async function lapse(ctx: RequestContext, configuration: Configuration, row: CaseRow): Promise<boolean> {
  try {
    const active = pinnedWorkflow(configuration, row.kind, row.workflowVersion);
    const wait = active && waitOf(ctx, configuration, active, row, ctx.today);
    // Until the year it reaches into is known, the last day is a guess, and nothing lapses by one: `overdue` is false then.
    if (!active || !wait?.overdue || wait.dueOn === null) return false;
    const on = laterOf(wait.dueOn, row.said.at(-1)?.on ?? row.reachedOn);
    const facts = factsIn(ctx, configuration, active, row, ctx.today);
    const step = clockStepsFrom(active, row.state).find(
      ([name]) => !('refusals' in transition(configuration, active, name, facts, TIME, on)),
    );
    if (step === undefined) return false;
    const input = { id: row.id, step: stepId(active, step[0]), version: row.version, on, data: {} };
    await moveCase(ctx, input, 'time');
    return true;
  } catch (error) {
    // Somebody, or another run, was faster.
    if (error instanceof Problem && error.code === 'case-moved') return false;
    taskFailed(ctx.app, 'lapse-case', ctx.credential.tenantId, error);
    return false;
  }
}
