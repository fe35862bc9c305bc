import type { Language } from '@lifang/core';
import type { EventKind, SubjectNoun } from '@lifang/policy';
import {
  type JsonObject,
  type OpenApiDocument,
  objectAt,
  objectsAt,
  type Schema,
  schemaRef,
} from '../document.ts';
import { EXAMPLE_IDS } from '../examples.ts';
import type { Variant } from './bodies.ts';
import { dataName, exampleData } from './data-components.ts';
import type { Element } from './defined.ts';
import { SUBJECT } from './examples.ts';

/** The forms of the body that records an event, one a kind: whom it may be about, and its own fields. */
export function eventVariants(
  core: OpenApiDocument,
  kinds: readonly Element<EventKind>[],
  language: Language,
): Variant[] {
  const about = objectAt(objectAt(core.components.schemas.RecordEvent, 'properties'), 'about');
  return kinds.map(kind => {
    const { concerns, fields } = kind.definition;
    const demanding = Object.values(fields).some(field => field.required);
    const data = demanding ? {} : { default: {} };
    const subjects = concerns.slice(0, 1).map(noun => ({ [SUBJECT[noun]]: EXAMPLE_IDS[SUBJECT[noun]] }));
    return {
      ...kind,
      properties: {
        about: aboutSchema(about, concerns),
        data: { ...schemaRef(dataName('Event', kind)), ...data },
      },
      required: demanding ? ['data'] : [],
      example: {
        kind: kind.id,
        on: '2026-03-03',
        byUnitId: EXAMPLE_IDS.unitId,
        ...(subjects.length === 0 ? {} : { about: subjects }),
        participantIds: [EXAMPLE_IDS.personId],
        data: exampleData(fields, language),
      },
    };
  });
}

/** The subjects an event may be about: only the nouns its kind concerns. */
export function aboutSchema(common: JsonObject, concerns: readonly SubjectNoun[]): Schema {
  if (concerns.length === 0) return { ...common, maxItems: 0 };
  const keys = new Set<string>(concerns.map(noun => SUBJECT[noun]));
  const anyOf = objectsAt(objectAt(common, 'items'), 'anyOf').filter(subject =>
    Object.keys(objectAt(subject, 'properties')).every(key => keys.has(key)),
  );
  const [only, ...others] = anyOf;
  return { ...common, items: only !== undefined && others.length === 0 ? only : { anyOf } };
}
