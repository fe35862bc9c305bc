import { type ActiveWorkflow, type CaseFacts, type StepRefusal, type StepTaker, say } from '@lifang/engine';
import { stateWording } from '@lifang/policy';
import type { Language } from '../context/request.ts';
import { Problem, type Refusal, type StepHint } from '../errors/problem.ts';
import { nextSteps, sayNext } from './describe.ts';

/** A step that cannot be taken: by which clause, what is found and needed, and what may be done instead and by whom. */
export function refuseStep(
  active: ActiveWorkflow,
  facts: CaseFacts,
  refusals: readonly StepRefusal[],
  taker: StepTaker,
  language: Language,
): Problem {
  const next = sayNext(nextSteps(active, facts, taker, language), language);
  return new Problem('refused-by-rule', {
    refusals: refusals.map(refusal => toRefusal(active, refusal, next, language)),
    nextSteps: hintsOf(active, facts, taker, language),
  });
}

/** A step decided on at a version that is past: where the case stands now, and what may be done there. */
export function refuseLate(
  active: ActiveWorkflow,
  facts: CaseFacts,
  version: number,
  taker: StepTaker,
  language: Language,
): Problem {
  const wording = stateWording(active.workflow, facts.state);
  const state = (reader: Language): string => (wording === undefined ? facts.state : say(wording, reader));
  const next = (reader: Language): string => sayNext(nextSteps(active, facts, taker, reader), reader);
  return new Problem('case-moved', {
    detail: {
      zh: `案件现为第 ${version} 版：${state('zh-CN')}。${next('zh-CN')}`,
      en: `the case is now at version ${version}: ${state('en')}. ${next('en')}`,
    },
    nextSteps: hintsOf(active, facts, taker, language),
  });
}

/** What may be done next, and by whom, as problems say it. */
function hintsOf(active: ActiveWorkflow, facts: CaseFacts, taker: StepTaker, language: Language): StepHint[] {
  return nextSteps(active, facts, taker, language).map(({ step, title, clauses, by }) => ({
    step,
    title,
    clauses,
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
  return {
    rule: kind,
    clauses,
    requirement,
    has,
    needs,
    next: what === next ? what : `${what}${language === 'en' ? '. ' : '。'}${next}`,
  };
}
