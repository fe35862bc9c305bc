import { citations, diagramOf, isFinal, type Policy, qualify, type Workflow } from '@lifang/policy';
import { type Defined, toDefined } from './document.ts';

/** A workflow as callers see it: the states a case can be in, and the steps between them. */
export interface WorkflowView extends Defined {
  version: number;
  reading: string | null;
  states: { name: string; title: string; english: string; final: boolean }[];
  steps: {
    name: string;
    title: string;
    english: string;
    clauses: string[];
    from: string[];
    to: string;
  }[];
  /** The same as a Mermaid state diagram. */
  diagram: string;
}

export function toWorkflow(policy: Policy, workflow: Workflow): WorkflowView {
  const states = Object.entries({ ...workflow.waits, ...workflow.final });
  return {
    ...toDefined(policy, workflow),
    version: workflow.version,
    reading: workflow.reading,
    states: states.map(([name, { title, english }]) => ({
      name,
      title,
      english,
      final: isFinal(workflow, name),
    })),
    steps: Object.entries(workflow.steps).map(([name, step]) => ({
      name: `${qualify(policy.slug, workflow)}.${name}`,
      title: step.title,
      english: step.english,
      clauses: [...citations(step.cites)],
      from: [...step.from],
      to: step.to,
    })),
    diagram: diagramOf(workflow),
  };
}
