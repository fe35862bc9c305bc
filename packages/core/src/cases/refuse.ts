import type { ActiveWorkflow, StepRefusal, StepTaker } from '@lifang/engine';
import type { Language } from '../context/request.ts';
import { Problem, type Refusal, type StepHint } from '../errors/problem.ts';
import { nextSteps, say, sayNext } from './describe.ts';
import type { CaseRow } from './view.ts';

/** A step that cannot be taken: by which clause, what is found and needed, and what may be done instead and by whom. */
export function refuseStep(
  active: ActiveWorkflow,
  row: CaseRow,
  refusals: readonly StepRefusal[],
  taker: StepTaker,
  language: Language,
): Problem {
  const next = nextSteps(active, row, taker, language);
  return new Problem('refused-by-rule', {
    refusals: refusals.map(refusal => toRefusal(active, refusal, sayNext(next, language), language)),
    nextSteps: hintsOf(active, row, taker, language),
  });
}

/** What may be done next, and by whom, as problems say it. */
export function hintsOf(
  active: ActiveWorkflow,
  row: CaseRow,
  taker: StepTaker,
  language: Language,
): StepHint[] {
  return nextSteps(active, row, taker, language).map(({ step, title, by }) => ({
    step,
    title,
    by: by.authority === null ? by.title : `${by.authority} / ${by.title}`,
    unitId: by.unitId,
  }));
}

/** A case that cannot be opened. */
export function refuseOpening(
  active: ActiveWorkflow,
  refusals: readonly StepRefusal[],
  language: Language,
): Problem {
  return new Problem('refused-by-rule', {
    refusals: refusals.map(refusal => toRefusal(active, refusal, say(refusal.wording, language), language)),
  });
}

function toRefusal(
  { kind }: ActiveWorkflow,
  { requirement, clauses, has, needs, wording }: StepRefusal,
  next: string,
  language: Language,
): Refusal {
  const what = say(wording, language);
  return { rule: kind, clauses, requirement, has, needs, next: what === next ? what : `${what}. ${next}` };
}
