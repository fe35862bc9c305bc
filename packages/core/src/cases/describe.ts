import {
  type ActiveWorkflow,
  type CaseFacts,
  hearingOf,
  mayTake,
  type Standing,
  type StepTaker,
  say,
  stepId,
  stepsFrom,
} from '@lifang/engine';
import { citations, insiderOf, type Step } from '@lifang/policy';
import type { Language } from '../context/request.ts';
import type { LapseStep, NextStep, OpinionsHeard, StepTakers } from './view.ts';

/** The posts or the level that may take a step, in words; nothing where time takes it. */
function insiderWords(step: Step, language: Language): string {
  const insider = insiderOf(step.by);
  if (insider === null) return '';
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

const unitsOf = (standings: readonly Standing[]) =>
  standings.flatMap(({ unit }) => (unit === null ? [] : [unit]));

/** Who may take a step, in words and by id. */
function takersIn(step: Step, standings: readonly Standing[], language: Language): StepTakers {
  const units = unitsOf(standings);
  const [first] = units;
  return {
    title: insiderWords(step, language),
    unitId: units.length === 1 && first !== undefined ? first.id : null,
    unitName: units.length === 0 ? null : units.map(({ name }) => name).join(language === 'en' ? ', ' : '、'),
    unitIds: units.map(({ id }) => id),
    holderIds: [...new Set(standings.flatMap(({ holders }) => holders))],
    authority: step.by.actor === 'outside' ? say(step.by.authority, language) : null,
  };
}

function opinionsFor({ consulted }: Step, facts: CaseFacts): OpinionsHeard | null {
  if (consulted === null) return null;
  const { needed, given, missing } = hearingOf(consulted, facts);
  return { needed, given, missing: missing.map(({ unit }) => ({ unitId: unit.id, unitName: unit.name })) };
}

/** The steps that lead on from where a case stands, and who may take them; what time does is told with the deadline. */
export function nextSteps(
  active: ActiveWorkflow,
  facts: CaseFacts,
  taker: StepTaker,
  language: Language,
): NextStep[] {
  return stepsFrom(active, facts.state)
    .filter(([, { by }]) => by.actor !== 'clock')
    .map(([name, step]) => ({
      step: stepId(active, name),
      title: say(step, language),
      clauses: [...citations(step.cites)],
      to: step.to,
      by: takersIn(step, facts.standings.get(name) ?? [], language),
      mayTake: mayTake(active, step, name, facts, taker),
      opinions: opinionsFor(step, facts),
    }));
}

/** What happens by itself when the term of a state is over: the first of these whose conditions then hold. */
export function lapsesFrom(active: ActiveWorkflow, state: string, language: Language): LapseStep[] {
  return stepsFrom(active, state)
    .filter(([, { by }]) => by.actor === 'clock')
    .map(([name, step]) => ({
      step: stepId(active, name),
      title: say(step, language),
      clauses: [...citations(step.cites)],
      to: step.to,
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
