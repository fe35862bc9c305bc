import type { EventKind } from '../kinds/event.ts';
import type { Field, Fields } from '../kinds/fields.ts';
import { heldIn } from '../kinds/position.ts';
import type { RecordKind } from '../kinds/record.ts';
import type { SubjectNoun } from '../names.ts';
import type { Policy } from '../policy.ts';
import { type Duty, happeningsOf } from '../rules/duty.ts';
import type { BeginningSelection } from '../selections/beginning-selection.ts';
import type { EventSelection, Link } from '../selections/event-selection.ts';
import { type Happening, kindOf } from '../selections/happening.ts';
import type { RecordSelection } from '../selections/record-selection.ts';
import { type Check, type Finding, finding } from './finding.ts';
import { dutyAt } from './parts.ts';
import { standsBelow } from './unit-tree.ts';

/** Whether events of the kind can be about the noun; a visit to a member is also a visit to the household. */
export function canConcern(kind: EventKind | RecordKind, noun: SubjectNoun): boolean {
  return kind.concerns.includes(noun) || (noun === 'household' && kind.concerns.includes('person'));
}

const TIES: readonly string[] = ['about', 'above', 'at', 'by', 'within'];

function tie(duty: Duty, happening: Happening): Finding[] {
  const noun = duty.subjects.selects;
  const ties = happening.links.filter(({ link }) => TIES.includes(link));
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
    if (link === 'about') return concerns(happening, noun) ? [] : [aboutAnother(duty, happening)];
    return noun === 'unit' || link === 'above'
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

function concerns(happening: Happening, noun: SubjectNoun): boolean {
  if (happening.selects !== 'beginnings') return canConcern(happening.kind, noun);
  const { of } = happening;
  if (of.noun === 'award') return noun === (typeof of.to === 'string' ? of.to : 'unit');
  return of.noun === 'appointment' && noun === 'person';
}

function aboutAnother(duty: Duty, happening: Happening): Finding {
  const noun = duty.subjects.selects;
  const { name } = kindOf(happening);
  return finding(
    'about-another-noun',
    dutyAt(duty),
    `“${name}”不能以 ${noun} 为对象`,
    `"${name}" is never about a ${noun}`,
  );
}

function reach(duty: Duty, link: Link): Finding[] {
  if (link.link !== 'reaching') return [];
  const { kind } = link.units;
  const { unit } = duty.subjects;
  if (unit === null || (kind !== unit && !standsBelow(kind, unit))) {
    return [
      finding(
        'reaching-not-below',
        dutyAt(duty),
        `“${kind.name}”不是对象,也不在对象之下,无从邀请`,
        `reaches "${kind.name}", which neither is one of its subjects nor stands below them`,
      ),
    ];
  }
  return link.invited
    .filter(position => heldIn(position) !== kind && !standsBelow(heldIn(position), kind))
    .map(position =>
      finding(
        'invited-elsewhere',
        dutyAt(duty),
        `“${position.name}”不设在“${kind.name}”或其下级`,
        `invites "${position.name}", which is held neither in "${kind.name}" nor below it`,
      ),
    );
}

/** A bound is reached by a number that may be read. */
function numbered(duty: Duty, name: string, fields: Fields, field: string): Finding[] {
  const found = Object.hasOwn(fields, field) ? fields[field] : undefined;
  const number = found !== undefined && ['integer', 'decimal', 'money'].includes(found.type);
  return number && found.class !== 'sensitive'
    ? []
    : [
        finding(
          'reached-no-number',
          dutyAt(duty),
          `“${name}”没有可用的数字字段“${field}”`,
          `"${name}" has no field "${field}" with a number that may be read`,
        ),
      ];
}

function narrowing(duty: Duty, kind: EventKind | RecordKind, link: Link): Finding[] {
  if (link.link === 'at-least') return numbered(duty, kind.name, kind.fields, link.field);
  if (link.link === 'containing') {
    const field = kind.fields[link.field];
    return field?.type === 'list' && field.class !== 'sensitive'
      ? []
      : [
          finding(
            'containing-no-list',
            dutyAt(duty),
            `“${kind.name}”没有可查的列表字段“${link.field}”`,
            `"${kind.name}" has no list field "${link.field}" to look in`,
          ),
        ];
  }
  return link.link === 'where' ? where(duty, kind, link) : [];
}

function where(duty: Duty, kind: EventKind | RecordKind, link: Extract<Link, { link: 'where' }>): Finding[] {
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
  const values = link.oneOf.length === 0 ? ['(空)'] : link.oneOf;
  return values
    .filter(value => !fits(field, value))
    .map(value =>
      finding(
        'where-never-equal',
        dutyAt(duty),
        `字段“${link.field}”不可能等于 ${value}`,
        `field "${link.field}" can never be ${value}`,
      ),
    );
}

function fits(field: Field, value: string | number): boolean {
  const number = field.type === 'integer' || field.type === 'money';
  return (
    number === (typeof value === 'number') &&
    (field.type !== 'choice' || field.choices.some(choice => choice.value === value))
  );
}

/** Distinct values are counted in a field that every event that counts mirrors in its facets. */
function distinct(duty: Duty): Finding[] {
  const { counting } = duty;
  if (typeof counting === 'string') return [];
  const kept = (happening: Happening) =>
    happening.selects !== 'beginnings' && happening.kind.fields[counting.distinct]?.filterable === true;
  return duty.done.every(kept)
    ? []
    : [
        finding(
          'distinct-no-field',
          dutyAt(duty),
          `字段“${counting.distinct}”不存在或不可筛选,无法按不同取值计数`,
          `field "${counting.distinct}" is missing or not filterable, so its values cannot be told apart`,
        ),
      ];
}

function inRows(duty: Duty, { kind, links }: EventSelection | RecordSelection): Finding[] {
  return links.flatMap(link => [...reach(duty, link), ...narrowing(duty, kind, link)]);
}

/** Only people return to a post, and only a post or a place stands above somebody. */
function beginnings(duty: Duty, { of, links }: BeginningSelection): Finding[] {
  const fits = { newcomers: ['appointment'], above: ['appointment', 'place'] };
  const reached = links.flatMap(link =>
    link.link === 'at-least'
      ? numbered(duty, of.name, of.noun === 'appointment' ? {} : of.fields, link.field)
      : [],
  );
  const others = links.flatMap(({ link }) =>
    (link !== 'newcomers' && link !== 'above') || fits[link].includes(of.noun)
      ? []
      : [
          finding(
            'beginning-link',
            dutyAt(duty),
            `“${of.name}”不能用 ${link}`,
            `\`${link}\` does not fit "${of.name}"`,
          ),
        ],
  );
  return [...reached, ...others];
}

/** What discharges a duty is tied to its subject, can be about it, and is narrowed by what its kinds carry. */
export const checkHappenings: Check<Policy> = policy =>
  policy.duties.flatMap(duty => [
    ...happeningsOf(duty).flatMap(happening => tie(duty, happening)),
    ...happeningsOf(duty).flatMap(happening =>
      happening.selects === 'beginnings' ? beginnings(duty, happening) : inRows(duty, happening),
    ),
    ...distinct(duty),
  ]);
