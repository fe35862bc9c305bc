import { type Configuration, findEventKind } from '@lifang/engine';
import type { Day, SubjectNoun } from '@lifang/policy';
import { NOUNS } from '../errors/nouns.ts';
import { type InputError, Problem } from '../errors/problem.ts';
import { dataErrors } from '../fields/validate.ts';
import type { Stretch } from './look.ts';
import type { RecordEvent } from './record.ts';
import type { EventSubject } from './view.ts';

/** Everything wrong with an event that its kind and the day can tell. */
export function kindErrors(
  config: Configuration,
  event: RecordEvent,
  today: Day,
  path: string,
): InputError[] {
  const defined = findEventKind(config, event.kind, event.on);
  if (defined === undefined) {
    throw new Problem('kind-not-enabled', {
      errors: [
        {
          field: `${path}kind`,
          reason: { zh: '已启用的政策中没有这个类型', en: 'no enabled policy defines it' },
        },
      ],
    });
  }
  const { concerns, fields } = defined.definition;
  const errors = dataErrors(fields, event.data, `${path}data`);
  if (event.on > today)
    errors.push({
      field: `${path}on`,
      reason: {
        zh: '晚于今天：计划中的事不是事项',
        en: 'lies in the future: what is planned is not an event',
      },
    });
  event.about.forEach((subject, index) => {
    if (!concerns.includes(nounOf(subject))) {
      errors.push({
        field: `${path}about[${index}]`,
        reason: {
          zh: `这类事项的对象是：${concerns.map(noun => NOUNS[noun].zh).join('或') || '无'}`,
          en: `an event of this kind is about ${concerns.join(' or ') || 'nobody'}`,
        },
      });
    }
  });
  if (concerns.length > 0 && event.about.length === 0 && event.byUnitId === null) {
    errors.push({
      field: `${path}about`,
      reason: { zh: '请写明对象，或由哪个单位举办', en: 'say whom it is about, or which unit held it' },
    });
  }
  return errors;
}

export function nounOf(subject: EventSubject): SubjectNoun {
  if ('personId' in subject) return 'person';
  return 'householdId' in subject ? 'household' : 'unit';
}

/** Everything wrong with what an event names: it must exist in the tenant, within reach, and on that day. */
export function referenceErrors(
  event: RecordEvent,
  stretches: ReadonlyMap<string, readonly Stretch[]>,
  people: ReadonlySet<string>,
  path: string,
): InputError[] {
  const errors: InputError[] = [];
  const check = (id: string, field: string, noun: SubjectNoun) => {
    const found = stretches.get(id);
    if (found === undefined)
      errors.push({ field, reason: { zh: `没有这个${NOUNS[noun].zh}`, en: `no such ${noun}` } });
    else if (!found.some(({ from, to }) => from <= event.on && event.on <= to)) {
      errors.push({
        field,
        reason: {
          zh: `该${NOUNS[noun].zh} ${event.on} 不在本地`,
          en: `the ${noun} was not in the tenant on ${event.on}`,
        },
      });
    }
  };
  event.about.forEach((subject, index) => {
    for (const [name, id] of Object.entries(subject))
      check(id, `${path}about[${index}].${name}`, nounOf(subject));
  });
  if (event.byUnitId !== null) check(event.byUnitId, `${path}byUnitId`, 'unit');
  for (const field of ['participantIds', 'invitedIds'] as const) {
    event[field].forEach((id, index) => {
      if (!people.has(id))
        errors.push({
          field: `${path}${field}[${index}]`,
          reason: { zh: '没有这个人', en: 'no such person' },
        });
    });
  }
  return errors;
}
