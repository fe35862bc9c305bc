import { type Actor, type Ground, insiderOf, isAsked, qualify, type StaffRole } from '@lifang/policy';
import type { Configuration } from '../configuration.ts';
import { type ActiveWorkflow, activeWorkflows } from './workflows.ts';

/** The opening of a case, where a step's name would stand. */
export const OPENING = '';

/** Who may take one step of one workflow, as SQL receives it to find them from the case. */
export interface Taker {
  readonly kind: string;
  readonly version: number;
  /** The step's own name. */
  readonly step: string;
  /** The states it leads on from. */
  readonly states: readonly string[];
  /** Where one begins to look: the case's unit, or each unit the case is about. */
  readonly ground: Ground;
  /** The kind of unit, the nearest of which at or above that is meant. */
  readonly at: string;
  /** Whether each unit takes it once for as long as the case stays in the state. */
  readonly once: boolean;
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

function takersFor(active: ActiveWorkflow, step: string, states: readonly string[], by: Actor): Taker[] {
  const { kind, workflow, enabled } = active;
  const { slug } = enabled.policy;
  const insider = insiderOf(by);
  if (insider === null) return [];
  const taker: Taker = {
    kind,
    version: workflow.version,
    step,
    states,
    ground: insider.from,
    once: isAsked(workflow, step),
    at: qualify(slug, insider.at),
    positions: insider.actor === 'office' ? insider.positions.map(position => qualify(slug, position)) : [],
    roles: insider.actor === 'staff' ? ROLES[insider.role] : [],
    barred: workflow.of.notBy,
  };
  return [taker];
}

/** Who may open a case by this workflow. */
export const openersOf = (active: ActiveWorkflow): Taker[] =>
  takersFor(active, OPENING, [], active.workflow.opens.by);

/** Whether somebody who acts is found from the units a case is about. */
export function reachesSubjects({ workflow }: ActiveWorkflow): boolean {
  return [workflow.opens, ...Object.values(workflow.steps)].some(
    ({ by }) => insiderOf(by)?.from === 'subject',
  );
}

/** Who may take each step of each workflow. */
export function takersOf(config: Configuration): Taker[] {
  return activeWorkflows(config).flatMap(active =>
    Object.entries(active.workflow.steps).flatMap(([name, step]) =>
      takersFor(active, name, step.from, step.by),
    ),
  );
}
