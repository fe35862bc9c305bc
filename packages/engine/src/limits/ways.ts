import { type ActSelection, type Condition, OF_CASES, qualify, type Step } from '@lifang/policy';
import { type ActiveWorkflow, openingWorkflow } from '../cases/workflows.ts';
import type { Configuration } from '../configuration.ts';

/** A step that leads a case to where a limit asks for one: a way to what it refuses. */
export interface Way {
  readonly active: ActiveWorkflow;
  /** The step's name in its workflow. */
  readonly name: string;
  readonly step: Step;
}

/** Every way to meet a condition that asks for a case in one of some states, each once. */
export function waysTo(config: Configuration, slug: string, condition: Condition): Way[] {
  const ways = wanted(condition, true).flatMap(({ kinds, words }) =>
    kinds.flatMap(kind => {
      const active = openingWorkflow(config, qualify(slug, kind));
      if (active === undefined) return [];
      return Object.entries(active.workflow.steps)
        .filter(([, { to }]) => words.includes(to))
        .map(([name, step]) => ({ active, name, step }));
    }),
  );
  return [...new Map(ways.map(way => [way.step, way])).values()];
}

/** The selections of cases that a condition would be met by having one more, or one less without one. */
function wanted(condition: Condition, positive: boolean): ActSelection[] {
  switch (condition.is) {
    case 'at-least':
    case 'at-most': {
      const { fact } = condition;
      if (fact.fact !== 'count' || !OF_CASES.has(fact.of.selects)) return [];
      const lacking = fact.of.selects === 'concerned-without';
      const asksFor = (condition.is === 'at-least') !== lacking;
      return asksFor === positive ? [fact.of] : [];
    }
    case 'all':
    case 'either':
      return condition.of.flatMap(part => wanted(part, positive));
    case 'not':
      return wanted(condition.of, !positive);
    default:
      return [];
  }
}
