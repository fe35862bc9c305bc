import type { CaseKind } from '../kinds/case.ts';
import type { Setting } from '../settings.ts';
import { type Actor, insiderOf } from '../workflows/actor.ts';
import type { Effect } from '../workflows/effect.ts';
import type { Step, Workflow } from '../workflows/workflow.ts';
import { conditionsIn, settingsIn } from './conditions.ts';
import type { Where } from './finding.ts';
import { stepAt, workflowAt } from './parts.ts';
import type { Reached } from './reached.ts';

/** What the kind of a case uses. */
export function fromCaseKind({ name, of, about, partOf }: CaseKind): Reached {
  const kinds = about.filter(one => typeof one !== 'string');
  return {
    by: { part: 'case', name },
    units: [of, ...kinds.filter(one => one.noun === 'unit')],
    positions: kinds.filter(one => one.noun === 'appointment'),
    cases: partOf === null ? [] : [partOf],
  };
}

function fromActor(by: Where, actor: Actor): Reached {
  const insider = insiderOf(actor);
  if (insider === null) return { by };
  return { by, units: [insider.at], positions: insider.actor === 'office' ? insider.positions : [] };
}

function fromEffect(by: Where, effect: Effect): Reached {
  switch (effect.effect) {
    case 'record':
      return { by, events: [effect.event] };
    case 'keep':
      return { by, records: [effect.register] };
    case 'grant':
      return { by, awards: [effect.award] };
    case 'publish':
      return { by, notices: [effect.notice] };
    case 'enter':
    case 'leave':
      return { by, categories: [effect.list] };
    case 'open':
      return { by, cases: [effect.kind] };
  }
}

const extension = ({ extends: more }: Step): Setting[] =>
  more !== null && 'type' in more.by ? [more.by] : [];

/** What a workflow and its steps use. */
export function fromWorkflow(workflow: Workflow): Reached[] {
  const by = workflowAt(workflow);
  const terms = Object.values(workflow.waits).flatMap(({ answerWithin }): Setting[] =>
    answerWithin !== null && 'type' in answerWithin ? [answerWithin] : [],
  );
  const steps = Object.entries(workflow.steps).flatMap(([name, step]): Reached[] => {
    const at = stepAt(workflow, name);
    return [
      fromActor(at, step.by),
      { by: at, settings: [...settingsIn(conditionsIn(step.if)), ...extension(step)] },
      ...step.effects.map(effect => fromEffect(at, effect)),
    ];
  });
  return [
    { by, cases: [workflow.of], settings: [...terms, ...settingsIn(conditionsIn(workflow.opens.if))] },
    fromActor(by, workflow.opens.by),
    ...steps,
  ];
}
