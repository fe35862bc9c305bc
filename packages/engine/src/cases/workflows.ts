import { type Day, qualify, type Workflow } from '@lifang/policy';
import { bindingDays, type Configuration, type EnabledPolicy } from '../configuration.ts';

/** A workflow of an enabled policy, with the days on which cases may be opened by it. */
export interface ActiveWorkflow {
  /** The kind of case, and the rule that refuses: `<slug>.<name>`. */
  readonly kind: string;
  readonly enabled: EnabledPolicy;
  readonly workflow: Workflow;
  readonly from: Day;
  readonly to: Day;
}

/** Every version of every workflow of every enabled policy. */
export function activeWorkflows(config: Configuration): ActiveWorkflow[] {
  return config.policies.flatMap(enabled =>
    enabled.policy.workflows.map(workflow => ({
      kind: qualify(enabled.policy.slug, workflow.of),
      enabled,
      workflow,
      ...bindingDays(enabled),
    })),
  );
}

/** The workflow under which a case of a kind is opened: its latest version. */
export function openingWorkflow(config: Configuration, kind: string): ActiveWorkflow | undefined {
  return activeWorkflows(config)
    .filter(active => active.kind === kind)
    .toSorted((a, b) => b.workflow.version - a.workflow.version)[0];
}

/** The version a running case began under. */
export function pinnedWorkflow(
  config: Configuration,
  kind: string,
  version: number,
): ActiveWorkflow | undefined {
  return activeWorkflows(config).find(active => active.kind === kind && active.workflow.version === version);
}

/** A step by its full name: `<slug>.<case kind>.<step>`. */
export const stepId = ({ kind }: ActiveWorkflow, step: string): string => `${kind}.${step}`;

/** The step a full name means in this workflow; undefined when it has none of that name. */
export function stepNamed(active: ActiveWorkflow, id: string): string | undefined {
  return Object.keys(active.workflow.steps).find(name => stepId(active, name) === id);
}
