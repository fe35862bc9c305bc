import { type Consultation, stays } from '../workflows/consultation.ts';
import type { Step, Workflow } from '../workflows/workflow.ts';
import { conditionsIn, factOf } from './conditions.ts';
import { type Finding, finding, type Where } from './finding.ts';
import { stepAt } from './parts.ts';

type Said = Pick<Consultation, 'steps' | 'saying'>;

/** The steps whose sayings are heard stay in the state the case is heard in, and can say what is listened for. */
function heardFaults(
  { steps }: Workflow,
  at: Where,
  { from }: Step,
  { steps: heard, saying }: Said,
): Finding[] {
  return heard.flatMap((name): Finding[] => {
    const step = steps[name];
    if (step === undefined) {
      return [finding('heard-unknown', at, `没有步骤“${name}”`, `there is no step "${name}" to hear`)];
    }
    if (!stays(step) || from.some(state => state !== step.to)) {
      return [
        finding(
          'heard-elsewhere',
          at,
          `步骤“${name}”不是在同一状态内提出意见`,
          `"${name}" says nothing while the case stays in the state this step leads on from`,
        ),
      ];
    }
    return saying === null || Object.hasOwn(step.requires, saying.field)
      ? []
      : [
          finding(
            'heard-says-nothing',
            at,
            `步骤“${name}”没有字段“${saying.field}”`,
            `"${name}" does not ask for the field "${saying.field}"`,
          ),
        ];
  });
}

function needFaults(at: Where, { need, steps }: Consultation): Finding[] {
  const sound = steps.length > 0 && (typeof need !== 'number' || (Number.isInteger(need) && need > 0));
  return sound ? [] : [finding('consults-nobody', at, '没有要征求的意见', 'waits for no opinion of anybody')];
}

/** What is heard before a step, or counted by it, is said by steps that stay in the state. */
export function staysFaults(workflow: Workflow): Finding[] {
  return Object.entries(workflow.steps).flatMap(([name, step]) => {
    const at = stepAt(workflow, name);
    const counted = conditionsIn(step.if)
      .flatMap(factOf)
      .flatMap(fact => (fact.fact === 'cases' && fact.of.selects === 'said' ? [fact.of] : []));
    return [
      ...(step.consulted === null
        ? []
        : [...needFaults(at, step.consulted), ...heardFaults(workflow, at, step, step.consulted)]),
      ...counted.flatMap(said => heardFaults(workflow, at, step, said)),
    ];
  });
}
