import type { Id } from '@lifang/db';
import {
  citations,
  type Day,
  isFinal,
  type Requirement,
  type Step,
  stateWording,
  type Wording,
} from '@lifang/policy';
import type { Configuration } from '../configuration.ts';
import { evaluate } from '../limits/evaluate.ts';
import { caseKey } from './case-key.ts';
import { countedIn } from './counts.ts';
import type { CaseFacts, Standing, StepRefusal, StepTaker } from './facts.ts';
import { hearingFaults, timesSaid } from './heard.ts';
import { type PlannedEffect, plannedEffect } from './planned-effect.ts';
import { actingFrom, actorFaults, dayFaults, standingFaults } from './standing-faults.ts';
import { timeFaults } from './time-faults.ts';
import type { ActiveWorkflow } from './workflows.ts';

/** What comes of a step: why it cannot be taken, or where it leads and what it brings about. */
export type Transition =
  | { readonly refusals: readonly StepRefusal[] }
  | {
      readonly to: string;
      readonly final: boolean;
      /** The unit whose post or role takes the step; null where it is nobody's. */
      readonly unitId: Id<'unit'> | null;
      readonly effects: readonly PlannedEffect[];
    };

/** The steps that lead on from the state of a case. */
export function stepsFrom(active: ActiveWorkflow, state: string): (readonly [string, Step])[] {
  return Object.entries(active.workflow.steps).filter(([, step]) => step.from.includes(state));
}

/** Whether somebody may take a step, conditions apart. */
export function mayTake(
  { workflow }: ActiveWorkflow,
  step: Step,
  name: string,
  facts: CaseFacts,
  taker: StepTaker,
): boolean {
  return standingFaults(workflow, name, step, facts, taker).length === 0;
}

/** Takes a step, if it can be taken. Pure: the same facts give the same outcome, and nothing is changed. */
export function transition(
  config: Configuration,
  active: ActiveWorkflow,
  name: string,
  facts: CaseFacts,
  taker: StepTaker,
  on: Day,
): Transition {
  const step = active.workflow.steps[name];
  if (step === undefined) throw new Error(`there is no step ${name}`);
  const clauses = citations(step.cites);
  const refusals = [
    ...stateFaults(active, step, facts),
    ...roundFaults(step, facts.round, clauses),
    ...standingFaults(active.workflow, name, step, facts, taker),
    ...dayFaults(step.during, on, clauses, {
      title: '在规定的期间内办理',
      english: 'Done within the days laid down',
    }),
    ...(step.from.includes(facts.state)
      ? [...timeFaults(name, step, facts), ...hearingFaults(step, facts)]
      : []),
  ];
  if (refusals.length > 0) return { refusals };
  const unmet = conditionFaults(config, active, step.if, clauses, facts.data, on, countsFor(step, facts));
  if (unmet.length > 0) return { refusals: unmet };
  const { slug } = active.enabled.policy;
  return {
    to: step.to,
    final: isFinal(active.workflow, step.to),
    unitId: actingFrom(active.workflow, name, step, facts, taker)?.unit?.id ?? null,
    effects: step.effects.map(effect => plannedEffect(slug, effect, facts.data)),
  };
}

/** What does not hold of a case about to be opened. */
export function openingFaults(
  config: Configuration,
  active: ActiveWorkflow,
  data: CaseFacts['data'],
  standings: readonly Standing[],
  taker: StepTaker,
  on: Day,
  round: string | null,
): StepRefusal[] {
  const { opens, cites } = active.workflow;
  const clauses = citations(cites);
  return [
    ...actorFaults(opens, clauses, standings, taker),
    ...roundFaults(opens, round, clauses),
    ...dayFaults(opens.during, on, clauses, {
      title: '在规定的期间内提出',
      english: 'Opened within the days laid down',
    }),
    ...conditionFaults(config, active, opens.if, clauses, data, on, new Map()),
  ];
}

function stateFaults({ workflow }: ActiveWorkflow, step: Step, facts: CaseFacts): StepRefusal[] {
  if (step.from.includes(facts.state)) return [];
  const named = (states: readonly string[], language: keyof Wording) =>
    states.map(state => stateWording(workflow, state)?.[language] ?? state);
  return [
    {
      requirement: 'state',
      of: 'standing',
      clauses: citations(step.cites),
      has: facts.state,
      needs: step.from.join(', '),
      wording: {
        title: `${step.title}须在“${named(step.from, 'title').join('、')}”时办理`,
        english: `${step.english}: only when ${named(step.from, 'english').join(' or ')}`,
      },
    },
  ];
}

function roundFaults(
  { whileRound }: Pick<Step, 'whileRound'>,
  round: string | null,
  clauses: readonly string[],
): StepRefusal[] {
  if (whileRound === null || (round !== null && whileRound.includes(round))) return [];
  return [
    {
      requirement: 'round',
      of: 'standing',
      clauses,
      has: round,
      needs: whileRound.join(', '),
      wording: { title: '所属的一轮须在相应阶段', english: 'Only while the round is in its stage' },
    },
  ];
}

/** The counts a step looks at, with the case itself where the step puts it. */
function countsFor(step: Step, { counts, said }: CaseFacts): ReadonlyMap<string, number> {
  const own = countedIn(step.if).map(selection => {
    const key = caseKey(selection);
    if (selection.selects === 'said') return [key, timesSaid(selection, said)] as const;
    const others = counts.get(key) ?? 0;
    if (selection.selects === 'parts') return [key, others] as const;
    const itself = selection.selects === 'rank' || selection.states.includes(step.to);
    return [key, others + (itself ? 1 : 0)] as const;
  });
  return new Map(own);
}

function conditionFaults(
  config: Configuration,
  active: ActiveWorkflow,
  requirements: Readonly<Record<string, Requirement>>,
  clauses: readonly string[],
  data: CaseFacts['data'],
  on: Day,
  counts: ReadonlyMap<string, number>,
): StepRefusal[] {
  const ground = { config, slug: active.enabled.policy.slug, day: on, counts, data };
  return Object.entries(requirements).flatMap(([requirement, { must, title, english }]) => {
    const { truth, shortfall } = evaluate(must, ground);
    return truth === false
      ? [{ requirement, of: 'facts', clauses, ...shortfall, wording: { title, english } }]
      : [];
  });
}
