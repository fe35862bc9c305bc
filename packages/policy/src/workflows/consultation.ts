import type { Step, Workflow } from './workflow.ts';

/** Of how many of those asked an opinion is needed: of each, of one, of more than half, or of so many. */
export type Need = 'all' | 'any' | 'majority' | number;

/**
 * Opinions that must have been given before a step: by the takers of some steps that stay in the state, each unit once for as long as
 * the case stays there. A case that is sent back is consulted on again.
 */
export interface Consultation {
  readonly steps: readonly string[];
  readonly need: Need;
  /** Only opinions that say this count; null for any: an opinion against is an opinion. */
  readonly saying: { readonly field: string; readonly equals: string | number | boolean } | null;
}

/** Asks for the opinions given in some steps: of everybody asked, unless another need is stated. */
export const opinionsOf = (
  steps: string | readonly string[],
  options: { need?: Need; saying?: readonly [field: string, equals: string | number | boolean] } = {},
): Consultation => ({
  steps: typeof steps === 'string' ? [steps] : steps,
  need: options.need ?? 'all',
  saying: options.saying ? { field: options.saying[0], equals: options.saying[1] } : null,
});

/** How many opinions that makes when so many are asked. Where nobody is found to be asked, one is missing all the same. */
export function needed(need: Need, asked: number): number {
  switch (need) {
    case 'all':
      return Math.max(1, asked);
    case 'any':
      return 1;
    case 'majority':
      return Math.floor(asked / 2) + 1;
    default:
      return need;
  }
}

/** Whether a step leaves the case where it is: something is said in the matter, and the wait goes on. */
export const stays = ({ from, to }: Step): boolean => from.length === 1 && from[0] === to;

/** Whether a step gives an opinion that some other step waits for: each unit gives it once. */
export const isAsked = ({ steps }: Workflow, name: string): boolean =>
  Object.values(steps).some(({ consulted }) => consulted?.steps.includes(name) === true);
