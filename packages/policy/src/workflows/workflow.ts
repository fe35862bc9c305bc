import type { CaseKind } from '../kinds/case.ts';
import type { Fields } from '../kinds/fields.ts';
import type { Cites, Named, Wording } from '../names.ts';
import type { Requirement } from '../rules/limit.ts';
import type { Setting } from '../settings.ts';
import type { Day } from '../time/day.ts';
import type { Term } from '../time/term.ts';
import type { Actor, Opener } from './actor.ts';
import type { Consultation } from './consultation.ts';
import type { Effect } from './effect.ts';

type Requirements = Readonly<Record<string, Requirement>>;

/** How a case comes to be: by whom, in which state, within which days, and what must hold. */
export interface Opening<State extends string = string> {
  readonly by: Opener;
  readonly state: State;
  /** The first and the last day on which it may be opened. */
  readonly during: { readonly from: Day; readonly to: Day } | null;
  /** For a part of a round: the states the round must be in; null for any but a final one. */
  readonly whileRound: readonly string[] | null;
  readonly if: Requirements;
}

/** A state in which somebody has to do something. */
export interface Waiting extends Wording {
  /** How long it may take; null while the text gives no number, and then there is an age and nothing is overdue. */
  readonly answerWithin: Term | Setting<'term'> | null;
  /** The field of the case whose day or instant the term runs from; null for the day the state was reached. */
  readonly since: string | null;
}

/** How much longer a state may last, and how often it can be prolonged. */
export interface Extension {
  readonly by: Term | Setting<'term'>;
  readonly atMost: number;
}

/** Something done to a case by somebody who may, which takes it to another state, or is said while it stays where it is. */
export interface Step<From extends string = string, To extends string = string> extends Wording {
  readonly cites: Cites;
  readonly from: readonly From[];
  readonly to: To;
  readonly by: Actor;
  /** Fields the step adds to the case. */
  readonly requires: Fields;
  /** As what the taker gives an opinion; null where none is asked. */
  readonly opinion: string | null;
  /** Whether a reason must be given. */
  readonly reason: boolean;
  /** For a part of a round: the states the round must be in; null for any. */
  readonly whileRound: readonly string[] | null;
  /** The first and the last day on which it may be taken; null for any. */
  readonly during: { readonly from: Day; readonly to: Day } | null;
  /** Whether it comes too late once the term of the state has run out. */
  readonly inTime: boolean;
  /** Opinions that must have been given before; null for none. */
  readonly consulted: Consultation | null;
  /** What it adds to the term of the state it stays in, while that runs; null for nothing. */
  readonly extends: Extension | null;
  /** Whether the term of the state it stays in stands still from then on, or runs again. */
  readonly term: 'pause' | 'resume' | null;
  readonly if: Requirements;
  readonly effects: readonly Effect[];
}

/**
 * The life of a case. Whoever can take a next step holds the case, so handing on needs no effect; deadlines sit on states.
 * A running case keeps the version it began under: a changed workflow is listed beside the earlier one under a higher
 * version.
 */
export interface Workflow extends Named, Wording {
  readonly rule: 'workflow';
  readonly cites: Cites;
  readonly reading: string | null;
  readonly version: number;
  readonly of: CaseKind;
  readonly opens: Opening;
  readonly waits: Readonly<Record<string, Waiting>>;
  readonly final: Readonly<Record<string, Wording>>;
  readonly steps: Readonly<Record<string, Step>>;
}

interface WrittenWaiting extends Wording {
  readonly answerWithin: Term | Setting<'term'> | null;
  readonly since?: string;
}

interface WrittenStep<From extends string, To extends string> extends Wording {
  readonly cites: Cites;
  readonly from: From | readonly From[];
  readonly to: To;
  readonly by: Actor;
  readonly requires?: Fields;
  readonly opinion?: string;
  readonly reason?: boolean;
  readonly whileRound?: readonly string[];
  readonly during?: { readonly from: Day; readonly to: Day };
  readonly inTime?: boolean;
  readonly consulted?: Consultation;
  readonly extends?: { readonly by: Term | Setting<'term'>; readonly atMost?: number };
  readonly term?: 'pause' | 'resume';
  readonly if?: Requirements;
  readonly effects?: readonly Effect[];
}

/** Defines the workflow of a case. Which states steps lead from and to is checked where it is written. */
export function workflow<const Open extends string, const Final extends string>(
  of: CaseKind,
  options: {
    cites: Cites;
    reading?: string;
    version?: number;
    opens: {
      by: Opener;
      state: NoInfer<Open>;
      during?: { readonly from: Day; readonly to: Day };
      whileRound?: readonly string[];
      if?: Requirements;
    };
    waits: Readonly<Record<Open, WrittenWaiting>>;
    final: Readonly<Record<Final, Wording>>;
    steps: Readonly<Record<string, WrittenStep<NoInfer<Open>, NoInfer<Open | Final>>>>;
  },
): Workflow {
  const { opens } = options;
  const waits = Object.entries<WrittenWaiting>(options.waits).map(([state, wait]) => [
    state,
    { ...wait, since: wait.since ?? null },
  ]);
  const steps = Object.entries(options.steps).map(([name, step]) => [
    name,
    {
      ...step,
      from: typeof step.from === 'string' ? [step.from] : step.from,
      requires: step.requires ?? {},
      opinion: step.opinion ?? null,
      reason: step.reason ?? false,
      whileRound: step.whileRound ?? null,
      during: step.during ?? null,
      inTime: step.inTime ?? false,
      consulted: step.consulted ?? null,
      extends: step.extends === undefined ? null : { by: step.extends.by, atMost: step.extends.atMost ?? 1 },
      term: step.term ?? null,
      if: step.if ?? {},
      effects: step.effects ?? [],
    },
  ]);
  return {
    rule: 'workflow',
    core: false,
    name: of.name,
    title: of.title,
    english: of.english,
    cites: options.cites,
    reading: options.reading ?? null,
    version: options.version ?? 1,
    of,
    opens: {
      by: opens.by,
      state: opens.state,
      during: opens.during ?? null,
      whileRound: opens.whileRound ?? null,
      if: opens.if ?? {},
    },
    waits: Object.fromEntries(waits),
    final: options.final,
    steps: Object.fromEntries(steps),
  };
}

/** Whether nothing more happens in a state. */
export const isFinal = ({ final }: Workflow, state: string): boolean => Object.hasOwn(final, state);

/** What a state is called. */
export const stateWording = ({ waits, final }: Workflow, state: string): Wording | undefined =>
  waits[state] ?? final[state];

/** Every field a case can have: those of its kind and those its steps add. */
export function caseFields({ of, steps }: Workflow): Fields {
  return Object.assign({ ...of.fields }, ...Object.values(steps).map(step => step.requires));
}
