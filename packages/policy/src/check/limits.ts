import type { Policy } from '../policy.ts';
import type { Limit } from '../rules/limit.ts';
import type { ActSelection } from '../selections/act-selection.ts';
import { conditionsOf, factOf, selectionsOf } from './conditions.ts';
import { type Check, type Finding, finding } from './finding.ts';
import { canConcern } from './happenings.ts';
import { limitAt } from './parts.ts';

function selectionFault(limit: Limit, selection: ActSelection): Finding[] {
  const at = limitAt(limit);
  const misplaced = (zh: string, en: string) => [finding('fact-of-another-act', at, zh, en)];
  if ((limit.on.act === 'opening') !== (selection.selects === 'opened-this-year')) {
    return misplaced(
      '只有立案才数案件,也只数案件',
      'only the opening of a case counts cases, and nothing else',
    );
  }
  if (limit.on.act === 'recording') {
    if (selection.selects === 'holders' || selection.selects === 'held') {
      return misplaced('记录事件时没有任命可数', 'counts appointments, but judges the recording of an event');
    }
    const { kind } = limit.on;
    const strangers =
      selection.selects === 'concerned'
        ? (selection.on ?? []).filter(list => !canConcern(kind, list.of))
        : [];
    return strangers.map(list =>
      finding(
        'list-never-concerned',
        at,
        `“${kind.name}”不会涉及名单“${list.name}”`,
        `"${kind.name}" never concerns anybody on the list "${list.name}"`,
      ),
    );
  }
  if (limit.on.act === 'opening') return [];
  if (selection.selects === 'participants' || selection.selects === 'concerned') {
    return misplaced(
      '任命没有参与人和涉及对象',
      'counts participants or those concerned, but judges an appointment',
    );
  }
  if (selection.selects === 'holders' && selection.position.of !== limit.on.position.of) {
    return misplaced(
      `“${selection.position.name}”不设在任命所在层级`,
      `counts holders of "${selection.position.name}", which belongs to another kind of unit`,
    );
  }
  return [];
}

function caseFaults(limit: Limit): Finding[] {
  const ofCases = conditionsOf(limit).some(
    condition => condition.is === 'says' || factOf(condition).some(({ fact }) => fact === 'cases'),
  );
  return ofCases
    ? [
        finding(
          'fact-of-a-case',
          limitAt(limit),
          '案件的事实只能用在流程里',
          'asks for facts of a case, which only a workflow has',
        ),
      ]
    : [];
}

function chosenFaults(limit: Limit): Finding[] {
  return conditionsOf(limit).flatMap(condition =>
    condition.is !== 'chosen' || condition.setting.choices.some(choice => choice.value === condition.value)
      ? []
      : [
          finding(
            'never-chosen',
            limitAt(limit),
            `设置“${condition.setting.name}”没有选项“${condition.value}”`,
            `the setting "${condition.setting.name}" does not offer "${condition.value}"`,
          ),
        ],
  );
}

/** A limit requires something, counts only what its act has, and asks only for choices that exist. */
export const checkLimits: Check<Policy> = policy =>
  policy.limits.flatMap(limit => [
    ...(Object.keys(limit.requirements).length === 0
      ? [finding('requires-nothing', limitAt(limit), '没有任何要求', 'requires nothing')]
      : []),
    ...selectionsOf(limit).flatMap(selection => selectionFault(limit, selection)),
    ...caseFaults(limit),
    ...chosenFaults(limit),
  ]);
