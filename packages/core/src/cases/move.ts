import { json, rows, run } from '@lifang/db';
import { pinnedWorkflow, stepNamed } from '@lifang/engine';
import { isAsked, qualify, stays } from '@lifang/policy';
import { sql } from 'drizzle-orm';
import { z } from 'zod';
import type { RequestContext } from '../context/request.ts';
import { write } from '../context/write.ts';
import { invalid, notFound, Problem, unknown } from '../errors/problem.ts';
import { decide } from './decide.ts';
import { judgeBrought } from './effects/judge.ts';
import { lookEffects } from './effects/look.ts';
import { planEffects } from './effects/plan.ts';
import { settleEffects } from './effects/settle.ts';
import { storeEffects } from './effects/store.ts';
import { TIME, takerOf } from './facts.ts';
import { toCase, toCaseStep } from './present.ts';
import { selectCases, selectSteps } from './select.ts';
import { caseInScope, caseInSight } from './sight.ts';
import type { TakeStep } from './step.ts';
import { type NewStep, storeStep } from './store.ts';
import { type CaseWithHistory, caseRowSchema, stepRowSchema } from './view.ts';

/**
 * Takes a step: one comparison of version and state moves the case, and whatever the step brings about happens in the same
 * transaction. Of several at once one wins; the others are told that the case has moved.
 */
export function moveCase(
  ctx: RequestContext,
  input: TakeStep,
  by: 'actor' | 'time',
): Promise<CaseWithHistory> {
  const { tenantId } = ctx.credential;
  const on = input.on ?? ctx.today;
  return write(ctx, 'cases.step', async ({ tenancy, entered, ask, commit }) => {
    const { configuration } = tenancy;
    const select = sql`and c.id = ${input.id} and ${caseInScope(ctx)} and ${caseInSight(ctx, configuration)}`;
    const [[seen], steps, people] = await ask(db => [
      rows(db, selectCases(ctx, configuration, null, select), caseRowSchema),
      rows(db, selectSteps(ctx, sql`and p.case_id = ${input.id}`), stepRowSchema),
      rows(
        db,
        sql`select id from people where tenant_id = ${tenantId} and id = ${input.byPersonId ?? null}::uuid`,
        z.object({ id: z.string() }),
      ),
    ]);
    if (seen === undefined) throw notFound('case');
    if (input.byPersonId !== undefined && people.length === 0) throw unknown('byPersonId', 'person');
    const active = pinnedWorkflow(configuration, seen.kind, seen.workflowVersion);
    if (active === undefined) {
      throw new Problem('conflict', {
        detail: {
          zh: '已启用的政策中没有该案件开始时的流程',
          en: 'no enabled policy holds the workflow it began under',
        },
      });
    }
    const name = stepNamed(active, input.step);
    const step = name === undefined ? undefined : active.workflow.steps[name];
    if (name === undefined || step === undefined) {
      throw invalid('step', { zh: '这类案件没有这个步骤', en: 'a case of this kind has no such step' });
    }
    const taker = by === 'time' ? TIME : takerOf(entered(), input.byPersonId);
    const lastOn = steps.at(-1)?.on ?? seen.openedOn;
    const wanted = { active, name, step, input, taker, on, lastOn };
    const { to, final, effects, unitId } = decide(ctx, configuration, wanted, seen);
    const personId = input.byPersonId ?? entered().actor.personId;
    const cause = { on, personId, unitId, reason: input.reason ?? null };
    const plan = planEffects(configuration, effects, seen, cause);

    // What a step touches or counts is locked and looked at again; a step that does neither is decided already.
    const bare = plan.length === 0 && Object.keys(step.if).length === 0 && step.whileRound === null;
    const looked = bare
      ? null
      : await ask(db => lookEffects(db, ctx, configuration, active, plan, seen, select, on));
    const row = looked === null ? seen : looked[9][0];
    if (row === undefined) throw notFound('case');
    if (looked !== null) decide(ctx, configuration, wanted, row);
    const brought = looked === null ? null : settleEffects(ctx, configuration, plan, row, cause, looked);
    const through = { caseId: row.id, to, reason: cause.reason };
    const settled = brought === null ? null : await judgeBrought(ctx, configuration, brought, through, ask);

    const taken: NewStep = {
      caseId: row.id,
      seq: row.version + 1,
      step: name,
      from: row.state,
      to,
      on,
      personId,
      unitId,
      authority: step.by.actor === 'outside' ? qualify(active.enabled.policy.slug, step.by.authority) : null,
      opinion: input.opinion ?? null,
      reason: input.reason ?? null,
      data: input.data,
    };
    // What each of several is asked stays with their opinion; all else becomes a field of the case.
    const data = isAsked(active.workflow, name) ? row.data : { ...row.data, ...input.data };
    const reached = stays(step)
      ? { said: [...row.said, { step: name, unitId, on, data: { ...input.data } }] }
      : { reachedOn: on, reachedAt: ctx.now, said: [] };
    const after = { ...row, ...reached, data, state: to, closedOn: final ? on : null, version: taken.seq };
    const entry = {
      ...taken,
      version: taken.seq,
      data: { ...taken.data },
      recordedBy: entered().actor.id,
      recordedAt: ctx.now,
      effects: [...(settled?.results ?? [])],
    };
    const view = {
      ...toCase(ctx, configuration, after, takerOf(entered(), undefined)),
      history: [...steps, entry].map(one => toCaseStep(configuration, after, one)),
    };
    const detail = { kind: row.kind, step: name, from: row.state, to, on };
    return commit(view, { noun: 'case', targetId: row.id, detail }, db => [
      run(
        db,
        sql`select move_case(${row.id}::uuid, ${row.version}::integer, ${row.state}, ${to}, ${on}::date, ${ctx.now}::timestamptz,
              ${final}::boolean, ${json(data)})`,
      ),
      storeStep(db, ctx, taken),
      ...(settled === null ? [] : storeEffects(db, ctx, configuration, taken, settled)),
    ]);
  });
}
