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
import { type PlannedEffect, plannedEffect } from './planned-effect.ts';
import type { ActiveWorkflow } from './workflows.ts';

/** Who may take a step, as found in the data on a day. */
export interface Standing {
  /** The unit in which they are looked for; null when there is none of the kind at or above the case's. */
  readonly unit: { readonly id: string; readonly name: string } | null;
  /** The people who hold one of the positions there. */
  readonly holders: readonly string[];
  /** Whether the credential has the role over it. */
  readonly staff: boolean;
}

/** Everything about a case that decides what can be done with it. */
export interface CaseFacts {
  readonly state: string;
  /** Its fields, with those of the step about to be taken. */
  readonly data: Readonly<Record<string, unknown>>;
  /** By step. */
  readonly standings: ReadonlyMap<string, Standing>;
  readonly counts: ReadonlyMap<string, number>;
  /** The state of the round it is part of; null when it is part of none. */
  readonly round: string | null;
  /** People who must not take a step of this case. */
  readonly barred: ReadonlySet<string>;
  /** The clauses that bar them. */
  readonly barredBy: readonly string[];
}

/** Who takes a step: whose act it is, and whose hand records it. */
export interface StepTaker {
  readonly personId: string | null;
  readonly recorderId: string | null;
}

/** Why a step cannot be taken: what is found, and what is needed. */
export interface StepRefusal {
  /** `state`, `actor`, `not-by`, `during`, `round`, or the name of a condition. */
  readonly requirement: string;
  /** Whether it is about who does what when, or about the facts of the case. */
  readonly of: 'standing' | 'facts';
  readonly clauses: readonly string[];
  readonly has: number | string | null;
  readonly needs: number | string | null;
  readonly wording: Wording;
}

/** What comes of a step: why it cannot be taken, or where it leads and what it brings about. */
export type Transition =
  | { readonly refusals: readonly StepRefusal[] }
  | { readonly to: string; readonly final: boolean; readonly effects: readonly PlannedEffect[] };

/** The steps that lead on from the state of a case. */
export function stepsFrom(active: ActiveWorkflow, state: string): (readonly [string, Step])[] {
  return Object.entries(active.workflow.steps).filter(([, step]) => step.from.includes(state));
}

const NOBODY: Standing = { unit: null, holders: [], staff: false };

/** Whether somebody may take a step, conditions apart. */
export function mayTake(step: Step, name: string, facts: CaseFacts, taker: StepTaker): boolean {
  return standingFaults(step, facts.standings.get(name) ?? NOBODY, facts, taker).length === 0;
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
  const refusals = [
    ...stateFaults(active, step, facts),
    ...roundFaults(step, facts.round, citations(step.cites)),
    ...standingFaults(step, facts.standings.get(name) ?? NOBODY, facts, taker),
  ];
  if (refusals.length > 0) return { refusals };
  const unmet = conditionFaults(
    config,
    active,
    step.if,
    citations(step.cites),
    facts.data,
    on,
    countsFor(step, facts),
  );
  if (unmet.length > 0) return { refusals: unmet };
  const { slug } = active.enabled.policy;
  return {
    to: step.to,
    final: isFinal(active.workflow, step.to),
    effects: step.effects.map(effect => plannedEffect(slug, effect, facts.data)),
  };
}

/** What does not hold of a case about to be opened. */
export function openingFaults(
  config: Configuration,
  active: ActiveWorkflow,
  data: CaseFacts['data'],
  standing: Standing,
  taker: StepTaker,
  on: Day,
  round: string | null,
): StepRefusal[] {
  const { opens, cites } = active.workflow;
  const clauses = citations(cites);
  const found = [...actorFaults(opens, clauses, standing, taker), ...roundFaults(opens, round, clauses)];
  if (opens.during !== null && (on < opens.during.from || on > opens.during.to)) {
    found.push({
      requirement: 'during',
      of: 'standing',
      clauses,
      has: on,
      needs: `${opens.during.from}/${opens.during.to}`,
      wording: { title: '在规定的期间内提出', english: 'Opened within the days laid down' },
    });
  }
  return [...found, ...conditionFaults(config, active, opens.if, clauses, data, on, new Map())];
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

function standingFaults(step: Step, standing: Standing, facts: CaseFacts, taker: StepTaker): StepRefusal[] {
  const clauses = citations(step.cites);
  const barred = [taker.personId, taker.recorderId].some(id => id !== null && facts.barred.has(id));
  const own: StepRefusal = {
    requirement: 'not-by',
    of: 'standing',
    clauses: facts.barredBy,
    has: 'party',
    needs: 'nobody concerned',
    wording: { title: '当事人不得办理自己的案件', english: 'Nobody judges their own case' },
  };
  return [...actorFaults(step, clauses, standing, taker), ...(barred ? [own] : [])];
}

function actorFaults(
  { by }: Pick<Step, 'by'>,
  clauses: readonly string[],
  standing: Standing,
  taker: StepTaker,
): StepRefusal[] {
  const insider = by.actor === 'outside' ? by.through : by;
  const holds =
    insider.actor === 'office'
      ? taker.personId !== null && standing.holders.includes(taker.personId)
      : standing.staff;
  if (holds) return [];
  const who =
    insider.actor === 'office'
      ? {
          has: taker.personId === null ? 'nobody of the roster' : 'no such post',
          needs: insider.positions.map(({ name }) => name).join(', '),
          title: insider.positions.map(({ title }) => title).join('或'),
          english: insider.positions.map(({ english }) => english).join(' or '),
        }
      : {
          has: 'no such role',
          needs: `${insider.role} over ${insider.at.name}`,
          title: `${insider.at.title}${insider.role === 'officer' ? '经办' : '工作人员'}`,
          english: `${insider.role} over the ${insider.at.english}`,
        };
  return [
    {
      requirement: 'actor',
      of: 'standing',
      clauses,
      has: standing.unit === null ? 'no such unit' : who.has,
      needs: who.needs,
      wording: { title: `由${who.title}办理`, english: `Done by: ${who.english}` },
    },
  ];
}

/** The counts a step looks at, with the case itself where the step puts it. */
function countsFor(step: Step, { counts }: CaseFacts): ReadonlyMap<string, number> {
  const own = countedIn(step.if).map(selection => {
    const key = caseKey(selection);
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
