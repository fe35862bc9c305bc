import { heldIn } from '../kinds/position.ts';
import type { UnitKind } from '../kinds/unit.ts';
import type { Policy } from '../policy.ts';
import type { Duty } from '../rules/duty.ts';
import type { SubjectSelection } from '../selections/subject-selection.ts';
import { type Check, type Finding, finding } from './finding.ts';
import { dutyAt } from './parts.ts';
import { selfAndAbove, standsBelow } from './unit-tree.ts';

/** The kinds of unit that subjects are or hold their posts in; people and households live in any. */
function homesOf({ unit, positions }: SubjectSelection): readonly UnitKind[] {
  return [...(unit === null ? [] : [unit]), ...(positions ?? []).map(heldIn)];
}

function owner(duty: Duty): Finding[] {
  return homesOf(duty.subjects)
    .filter(unit => !selfAndAbove(unit).has(duty.owedBy))
    .map(unit =>
      finding(
        'owner-not-above',
        dutyAt(duty),
        `责任层级“${duty.owedBy.name}”不在“${unit.name}”之上`,
        `is owed by "${duty.owedBy.name}", which is neither "${unit.name}" nor above it`,
      ),
    );
}

function lists(duty: Duty): Finding[] {
  const begins = duty.when.form === 'after' ? duty.when.begins : [];
  const found = [...(duty.subjects.categories ?? []), ...begins]
    .filter(category => category.of !== duty.subjects.selects)
    .map(category =>
      finding(
        'list-of-another-noun',
        dutyAt(duty),
        `名单“${category.name}”列的是 ${category.of},而本责任的对象是 ${duty.subjects.selects}`,
        `is about a ${duty.subjects.selects}, but the list "${category.name}" is of a ${category.of}`,
      ),
    );
  return duty.when.form === 'after' && begins.length === 0
    ? [
        ...found,
        finding('never-begins', dutyAt(duty), '没有列出起算的名单', 'names no list whose joining starts it'),
      ]
    : found;
}

function rolledUp(duty: Duty): Finding[] {
  const { rollUp, subjects, counting } = duty;
  if (rollUp === null) return [];
  const found: Finding[] = [];
  if (subjects.unit === null || !standsBelow(rollUp.kind, subjects.unit)) {
    found.push(
      finding(
        'roll-up-not-below',
        dutyAt(duty),
        `“${rollUp.kind.name}”不在对象之下,无法汇总`,
        `rolls up "${rollUp.kind.name}", which does not stand below its subjects`,
      ),
    );
  }
  const each = duty.done.every(
    ({ links }) =>
      links.some(({ link }) => link === 'by' || link === 'at' || link === 'about') &&
      !links.some(({ link }) => link === 'within' || link === 'reaching'),
  );
  const periodic = ['every', 'each', 'in-window', 'freely'].includes(duty.when.form);
  if (!each || typeof counting !== 'string' || !periodic) {
    found.push(
      finding(
        'roll-up-form',
        dutyAt(duty),
        '汇总只用于按周期、由各下级单位各自完成的事项(by、at 或 about)',
        'only what each unit does itself (`by`, `at`, `about`) in a period, by days or times, can be rolled up',
      ),
    );
  }
  return found;
}

/** A duty's owner stands above its subjects, its lists hold them, and what it rolls up stands below them. */
export const checkDuties: Check<Policy> = policy =>
  policy.duties.flatMap(duty => [...owner(duty), ...lists(duty), ...rolledUp(duty)]);
