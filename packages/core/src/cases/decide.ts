import {
  type ActiveWorkflow,
  type Configuration,
  type StepTaker,
  type Transition,
  transition,
} from '@lifang/engine';
import type { Day, Step } from '@lifang/policy';
import type { RequestContext } from '../context/request.ts';
import { type InputError, invalid, Problem } from '../errors/problem.ts';
import { dataErrors } from '../fields/validate.ts';
import { factsIn } from './facts.ts';
import { refuseLate, refuseStep } from './refuse.ts';
import type { TakeStep } from './step.ts';
import type { CaseRow } from './view.ts';

/** A step somebody wants to take. */
export interface Wanted {
  readonly active: ActiveWorkflow;
  readonly name: string;
  readonly step: Step;
  readonly input: TakeStep;
  readonly taker: StepTaker;
  readonly on: Day;
  /** The day of the step before. */
  readonly lastOn: Day;
}

/**
 * Decides on a step of a case as it is seen. First whether it is the turn of whoever takes it, then whether what they say is
 * as it must be, then whether the facts allow it.
 *
 * @throws Problem that names the clause, what is found and needed, and the steps that may be taken instead.
 */
export function decide(
  ctx: RequestContext,
  config: Configuration,
  { active, name, step, input, taker, on, lastOn }: Wanted,
  row: CaseRow,
): Extract<Transition, { to: string }> {
  // What time decides is decided now; what somebody does counts for the day they do it.
  const facts = factsIn(ctx, config, active, row, taker.clock ? ctx.today : on, input.data);
  if (row.version !== input.version) {
    throw refuseLate(active, facts, row.version, taker, ctx.language);
  }
  const outcome = transition(config, active, name, facts, taker, on);
  const refusals = 'refusals' in outcome ? outcome.refusals : [];
  const standing = refusals.filter(({ of }) => of === 'standing');
  if (standing.length > 0) throw refuseStep(active, facts, standing, taker, ctx.language);
  if (taker.personId !== taker.recorderId && !row.clerk) {
    throw invalid('byPersonId', {
      zh: '他人所为由工作人员记录',
      en: 'what others did is recorded by officers',
    });
  }
  const errors = stepErrors(step, input, lastOn, on, ctx.today);
  if (errors.length > 0) throw new Problem('invalid-input', { errors });
  if ('refusals' in outcome) throw refuseStep(active, facts, refusals, taker, ctx.language);
  return outcome;
}

/** Everything wrong with what comes with a step. */
function stepErrors(step: Step, input: TakeStep, lastOn: Day, on: Day, today: Day): InputError[] {
  const errors = dataErrors(step.requires, input.data, 'data');
  if (on > today) errors.push({ field: 'on', reason: { zh: '晚于今天', en: 'lies in the future' } });
  if (on < lastOn)
    errors.push({
      field: 'on',
      reason: { zh: `前一步骤办理于 ${lastOn}`, en: `the step before was taken on ${lastOn}` },
    });
  if (step.opinion !== null && input.opinion === undefined) {
    errors.push({ field: 'opinion', reason: { zh: '必须填写', en: 'required' } });
  }
  if (step.reason && input.reason === undefined)
    errors.push({ field: 'reason', reason: { zh: '必须填写', en: 'required' } });
  return errors;
}
