import type { UnitKind } from '../kinds/unit.ts';
import { type Actor, insiderOf } from '../workflows/actor.ts';
import type { Workflow } from '../workflows/workflow.ts';
import { type Finding, finding, type Where } from './finding.ts';
import { standsOver } from './stands-over.ts';

/** Whoever acts can be found: at or above the case's unit, or each unit it is about. */
export function actorFaults({ of: kind }: Workflow, at: Where, actor: Actor): Finding[] {
  const insider = insiderOf(actor);
  if (insider === null) return [];
  const grounds =
    insider.from === 'case'
      ? [kind.of]
      : kind.about.filter((one): one is UnitKind => typeof one !== 'string' && one.noun === 'unit');
  const found: Finding[] = [];
  if (grounds.length === 0) {
    found.push(finding('actor-no-subject', at, '本案不涉及任何单位', 'the case is about no unit'));
  }
  found.push(
    ...grounds
      .filter(ground => !standsOver(insider.at, ground))
      .map(ground =>
        finding(
          'actor-below',
          at,
          `“${insider.at.title}”不在“${ground.title}”之上`,
          `a ${insider.at.name} never stands at or above a ${ground.name}`,
        ),
      ),
  );
  if (insider.actor !== 'office') return found;
  if (insider.positions.length === 0) {
    found.push(finding('actor-nobody', at, '没有写明岗位', 'names no position'));
  }
  return [
    ...found,
    ...insider.positions
      .filter(({ of }) => of !== insider.at)
      .map(position =>
        finding(
          'actor-elsewhere',
          at,
          `岗位“${position.title}”不设在“${insider.at.title}”`,
          `"${position.name}" is no position of a ${insider.at.name}`,
        ),
      ),
  ];
}
