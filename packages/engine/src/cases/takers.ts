import { type Actor, insiderOf, qualify, type StaffRole } from '@lifang/policy';
import type { Configuration } from '../configuration.ts';
import { type ActiveWorkflow, activeWorkflows } from './workflows.ts';

/** The opening of a case, where a step's name would stand. */
export const OPENING = '';

/** Who may take one step of one workflow, as SQL receives it to find them from the case's unit. */
export interface Taker {
  readonly kind: string;
  readonly version: number;
  /** The step's own name. */
  readonly step: string;
  /** The states it leads on from. */
  readonly states: readonly string[];
  /** The kind of unit, the nearest of which at or above the case's is meant. */
  readonly at: string;
  /** The positions whose holders there may; none where it is a role. */
  readonly positions: readonly string[];
  /** The roles over that unit of which any will do; none where it is a position. */
  readonly roles: readonly string[];
  /** Parties who may not. */
  readonly barred: readonly string[];
}

/** Whoever may do more may do this too. */
const ROLES: Readonly<Record<StaffRole, readonly string[]>> = {
  officer: ['administrator', 'officer'],
  worker: ['administrator', 'officer', 'worker'],
};

function takerOf(active: ActiveWorkflow, step: string, states: readonly string[], by: Actor): Taker {
  const { kind, workflow, enabled } = active;
  const { slug } = enabled.policy;
  const insider = insiderOf(by);
  return {
    kind,
    version: workflow.version,
    step,
    states,
    at: qualify(slug, insider.at),
    positions: insider.actor === 'office' ? insider.positions.map(position => qualify(slug, position)) : [],
    roles: insider.actor === 'staff' ? ROLES[insider.role] : [],
    barred: workflow.of.notBy,
  };
}

/** Who may open a case by this workflow. */
export const openerOf = (active: ActiveWorkflow): Taker =>
  takerOf(active, OPENING, [], active.workflow.opens.by);

/** Who may take each step of each workflow. */
export function takersOf(config: Configuration): Taker[] {
  return activeWorkflows(config).flatMap(active =>
    Object.entries(active.workflow.steps).map(([name, step]) => takerOf(active, name, step.from, step.by)),
  );
}
