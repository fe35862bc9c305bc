import type { Id } from '@lifang/db';
import {
  type CaseSelection,
  type Consultation,
  citations,
  type Day,
  isAsked,
  needed,
  type Step,
  type Workflow,
} from '@lifang/policy';
import type { CaseFacts, Standing, StepRefusal } from './facts.ts';

/** Something said in the matter since the case came to the state it is in, in the order it was said. */
export interface Said {
  readonly step: string;
  /** The unit whose post or role spoke; null where there is none. */
  readonly unitId: Id<'unit'> | null;
  readonly on: Day;
  readonly data: Readonly<Record<string, unknown>>;
}

/** Who is asked for an opinion. */
interface Asked {
  readonly step: string;
  readonly unit: NonNullable<Standing['unit']>;
}

/** How far a consultation has come. */
export interface Hearing {
  readonly needed: number;
  /** Opinions that count. */
  readonly given: number;
  /** Those who have said nothing yet. */
  readonly missing: readonly Asked[];
}

type Saying = Consultation['saying'];

const counts = ({ data }: Said, saying: Saying): boolean =>
  saying === null || data[saying.field] === saying.equals;

/** How often something was said. */
export function timesSaid(
  { steps, saying }: Extract<CaseSelection, { selects: 'said' }>,
  said: readonly Said[],
): number {
  return said.filter(one => steps.includes(one.step) && counts(one, saying)).length;
}

/** Whether a unit has given its opinion in a step. */
const hasSpoken = (step: string, unitId: string, said: readonly Said[]): boolean =>
  said.some(one => one.step === step && one.unitId === unitId);

/** How far the opinions that a step waits for have come. */
export function hearingOf(
  { steps, need, saying }: Consultation,
  { standings, said }: Pick<CaseFacts, 'standings' | 'said'>,
): Hearing {
  const asked = steps.flatMap(step =>
    (standings.get(step) ?? []).flatMap(({ unit }): Asked[] => (unit === null ? [] : [{ step, unit }])),
  );
  return {
    needed: needed(need, asked.length),
    given: said.filter(one => steps.includes(one.step) && counts(one, saying)).length,
    missing: asked.filter(({ step, unit }) => !hasSpoken(step, unit.id, said)),
  };
}

/** What is missing of the opinions a step waits for. */
export function hearingFaults(step: Step, facts: CaseFacts): StepRefusal[] {
  if (step.consulted === null) return [];
  const { needed: needs, given, missing } = hearingOf(step.consulted, facts);
  if (given >= needs) return [];
  const names = missing.map(({ unit }) => unit.name);
  return [
    {
      requirement: 'consulted',
      of: 'standing',
      clauses: citations(step.cites),
      has: given,
      needs,
      wording: {
        title: `须先征求意见${names.length === 0 ? '' : `,尚缺:${names.join('、')}`}`,
        english: `Opinions have to be heard first${names.length === 0 ? '' : `; missing: ${names.join(', ')}`}`,
      },
    },
  ];
}

/** Each unit that is asked speaks once: the standings of a step that have not been used. */
export function unspoken(
  workflow: Workflow,
  name: string,
  standings: readonly Standing[],
  said: readonly Said[],
): readonly Standing[] {
  if (!isAsked(workflow, name)) return standings;
  return standings.filter(({ unit }) => unit !== null && !hasSpoken(name, unit.id, said));
}
