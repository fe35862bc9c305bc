import { type ActiveWorkflow, mayTake, type StepTaker, stepId, stepsFrom } from '@lifang/engine';
import { citations, insiderOf, type Step, type Wording } from '@lifang/policy';
import type { Language } from '../context/request.ts';
import { factsIn } from './facts.ts';
import type { CaseRow, NextStep, StepTakers } from './view.ts';

/** Words in the reader's language. */
export const say = (wording: Wording, language: Language): string =>
  language === 'en' ? wording.english : wording.title;

/** The posts or the level that may take a step, in words. */
function insiderWords(step: Step, language: Language): string {
  const insider = insiderOf(step.by);
  const titles =
    insider.actor === 'office'
      ? insider.positions.map(position => say(position, language))
      : [say(insider.at, language)];
  return titles.join(language === 'en' ? ' or ' : '或');
}

/** The same with the authority they speak for, where there is one. */
export function takerWords(step: Step, language: Language): string {
  const who = insiderWords(step, language);
  return step.by.actor === 'outside' ? `${say(step.by.authority, language)} / ${who}` : who;
}

/** Who may take a step, in words and by id. */
function takersIn(
  step: Step,
  standing: CaseRow['standings'][number] | undefined,
  language: Language,
): StepTakers {
  return {
    title: insiderWords(step, language),
    unitId: standing?.unit?.id ?? null,
    unitName: standing?.unit?.name ?? null,
    holderIds: [...(standing?.holders ?? [])],
    authority: step.by.actor === 'outside' ? say(step.by.authority, language) : null,
  };
}

/** The steps that lead on from where a case stands, and who may take them. */
export function nextSteps(
  active: ActiveWorkflow | undefined,
  row: CaseRow,
  taker: StepTaker,
  language: Language,
): NextStep[] {
  if (active === undefined) return [];
  const facts = factsIn(row, active.workflow.of);
  return stepsFrom(active, row.state).map(([name, step]) => ({
    step: stepId(active, name),
    title: say(step, language),
    clauses: [...citations(step.cites)],
    to: step.to,
    by: takersIn(
      step,
      row.standings.find(standing => standing.step === name),
      language,
    ),
    mayTake: mayTake(step, name, facts, taker),
  }));
}

/** The steps as one line for a refusal: what may be done next, and by whom. */
export function sayNext(steps: readonly NextStep[], language: Language): string {
  if (steps.length === 0) return language === 'en' ? 'Nothing more can be done.' : '已办结,不能再办理。';
  const parts = steps.map(({ step, title, by }) => {
    const where = by.unitName === null ? '' : ` (${by.unitName})`;
    const who = by.authority === null ? by.title : `${by.authority} / ${by.title}`;
    return `${title} (${step}): ${who}${where}`;
  });
  return `${language === 'en' ? 'Next: ' : '下一步:'}${parts.join(language === 'en' ? '; ' : ';')}`;
}
