import { insiderOf } from './actor.ts';
import { isFinal, type Step, stateWording, type Workflow } from './workflow.ts';

const who = ({ by }: Step): string => {
  const insider = insiderOf(by);
  if (insider === null) return '期限届满';
  const titles =
    insider.actor === 'office' ? insider.positions.map(({ title }) => title).join('、') : insider.at.title;
  return by.actor === 'outside' ? `${by.authority.title}(${titles}代录)` : titles;
};

/** A state diagram in Mermaid: the states, and on every arrow the step and who takes it. */
export function diagramOf(workflow: Workflow): string {
  const states = [...Object.keys(workflow.waits), ...Object.keys(workflow.final)];
  const id = (state: string) => state.replaceAll('-', '_');
  return [
    'stateDiagram-v2',
    ...states.map(state => `  state "${stateWording(workflow, state)?.title ?? state}" as ${id(state)}`),
    `  [*] --> ${id(workflow.opens.state)}`,
    ...Object.values(workflow.steps).flatMap(step =>
      step.from.map(from => `  ${id(from)} --> ${id(step.to)}: ${step.title} / ${who(step)}`),
    ),
    ...states.filter(state => isFinal(workflow, state)).map(state => `  ${id(state)} --> [*]`),
  ].join('\n');
}
