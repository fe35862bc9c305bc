import { nounsAbout } from '../kinds/case.ts';
import type { Effect } from '../workflows/effect.ts';
import type { Workflow } from '../workflows/workflow.ts';
import { type Finding, finding, type Where } from './finding.ts';
import { stepAt } from './parts.ts';
import { standsOver } from './stands-over.ts';

function effectFaults({ of }: Workflow, at: Where, effect: Effect): Finding[] {
  const nouns = nounsAbout(of);
  switch (effect.effect) {
    case 'record': {
      const { event } = effect;
      const strangers = [...nouns].filter(noun => !event.concerns.includes(noun));
      const required = Object.entries(event.fields).filter(([, field]) => field.required);
      return [
        ...(event.concerns.length > 0 && nouns.size > 0 && strangers.length === nouns.size
          ? [
              finding(
                'effect-about-others',
                at,
                `“${event.name}”不涉及本案的对象`,
                `"${event.name}" is never about what the case is about`,
              ),
            ]
          : []),
        ...required.map(([name]) =>
          finding(
            'effect-lacks-field',
            at,
            `“${event.name}”的必填字段“${name}”无从填写`,
            `"${event.name}" needs the field "${name}", which nothing fills in`,
          ),
        ),
      ];
    }
    case 'enter':
    case 'leave': {
      const { list } = effect;
      const found: Finding[] = [];
      if (!nouns.has(list.of)) {
        found.push(
          finding(
            'effect-about-others',
            at,
            `名单“${list.name}”不列本案的对象`,
            `"${list.name}" never lists what the case is about`,
          ),
        );
      }
      if (list.membership.how !== 'entered') {
        found.push(
          finding(
            'effect-derived-list',
            at,
            `名单“${list.name}”由事实得出`,
            `"${list.name}" follows from facts`,
          ),
        );
      }
      return found;
    }
    case 'open': {
      const { kind } = effect;
      const demanding = Object.entries(kind.fields).filter(([, field]) => field.required);
      return [
        ...(standsOver(kind.of, of.of) && kind.partOf === null
          ? []
          : [
              finding(
                'effect-opens-elsewhere',
                at,
                `无从得知“${kind.name}”由哪个单位或哪一轮办理`,
                `nothing says of which unit or round the "${kind.name}" would be`,
              ),
            ]),
        ...demanding.map(([name]) =>
          finding(
            'effect-lacks-field',
            at,
            `“${kind.name}”的必填字段“${name}”无从填写`,
            `"${kind.name}" needs the field "${name}", which nothing fills in`,
          ),
        ),
      ];
    }
  }
}

/** What a step brings about can be brought about by what the case holds. */
export function checkEffects(workflow: Workflow): Finding[] {
  return Object.entries(workflow.steps).flatMap(([name, step]) =>
    step.effects.flatMap(effect => effectFaults(workflow, stepAt(workflow, name), effect)),
  );
}
