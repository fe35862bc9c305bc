import type { EventKind } from '../kinds/event.ts';
import type { SubjectNoun } from '../names.ts';
import type { Policy } from '../policy.ts';
import type { Duty } from '../rules/duty.ts';
import type { Link } from '../selections/event-selection.ts';
import { type Check, type Finding, finding } from './finding.ts';
import { dutyAt } from './parts.ts';
import { selfAndAbove } from './unit-tree.ts';

/** Whether events of the kind can be about the noun; a visit to a member is also a visit to the household. */
export function canConcern(kind: EventKind, noun: SubjectNoun): boolean {
  return kind.concerns.includes(noun) || (noun === 'household' && kind.concerns.includes('person'));
}

function owner(duty: Duty): Finding[] {
  const { unit } = duty.subjects;
  return unit === null || selfAndAbove(unit).has(duty.owedBy)
    ? []
    : [
        finding(
          'owner-not-above',
          dutyAt(duty),
          `责任层级“${duty.owedBy.name}”不在“${unit.name}”之上`,
          `is owed by "${duty.owedBy.name}", which is neither "${unit.name}" nor above it`,
        ),
      ];
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

function tie(duty: Duty): Finding[] {
  const noun = duty.subjects.selects;
  const ties = duty.done.links.filter(({ link }) => link === 'about' || link === 'by' || link === 'within');
  if (ties.length === 0) {
    return [
      finding(
        'done-untied',
        dutyAt(duty),
        '完成条件没有与对象关联:一次活动会替所有对象完成',
        'nothing ties what is done to the subject, so one event would discharge everybody',
      ),
    ];
  }
  return ties.flatMap(({ link }) => {
    if (link === 'about') {
      return canConcern(duty.done.kind, noun)
        ? []
        : [
            finding(
              'about-another-noun',
              dutyAt(duty),
              `“${duty.done.kind.name}”不能以 ${noun} 为对象`,
              `"${duty.done.kind.name}" is never about a ${noun}`,
            ),
          ];
    }
    return noun === 'unit'
      ? []
      : [
          finding(
            'done-by-no-unit',
            dutyAt(duty),
            `只有单位才能用 ${link}`,
            `only a unit can do things, so \`${link}\` does not fit a ${noun}`,
          ),
        ];
  });
}

function where(duty: Duty, link: Link): Finding[] {
  if (link.link !== 'where') return [];
  const { kind } = duty.done;
  const field = kind.fields[link.field];
  if (field === undefined) {
    return [
      finding(
        'where-no-field',
        dutyAt(duty),
        `“${kind.name}”没有字段“${link.field}”`,
        `"${kind.name}" has no field "${link.field}"`,
      ),
    ];
  }
  if (!field.filterable) {
    return [
      finding(
        'where-not-filterable',
        dutyAt(duty),
        `字段“${link.field}”不可筛选`,
        `field "${link.field}" is not filterable`,
      ),
    ];
  }
  const number = field.type === 'integer' || field.type === 'money';
  const fits =
    number === (typeof link.equals === 'number') &&
    (field.type !== 'choice' || field.choices.some(choice => choice.value === link.equals));
  return fits
    ? []
    : [
        finding(
          'where-never-equal',
          dutyAt(duty),
          `字段“${link.field}”不可能等于 ${link.equals}`,
          `field "${link.field}" can never be ${link.equals}`,
        ),
      ];
}

/** A duty's owner stands above its subjects, its lists hold them, and what discharges it can be about them. */
export const checkDuties: Check<Policy> = policy =>
  policy.duties.flatMap(duty => [
    ...owner(duty),
    ...lists(duty),
    ...tie(duty),
    ...duty.done.links.flatMap(link => where(duty, link)),
  ]);
