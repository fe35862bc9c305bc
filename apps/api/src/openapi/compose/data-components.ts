import type { Language } from '@lifang/core';
import type { Fields } from '@lifang/policy';
import {
  type Json,
  type JsonObject,
  type OpenApiDocument,
  objectAt,
  type Schema,
  schemaRef,
} from '../document.ts';
import { exampleOf } from '../example.ts';
import type { Element } from './defined.ts';
import { dataSchema } from './fields.ts';

/** The component that types the `data` of one kind. */
export const dataName = (noun: string, { suffix }: Element<unknown>): string => `${noun}Data_${suffix}`;

/** Whether `data` has a field that cannot be left out. */
export const isDemanding = (fields: Fields): boolean => Object.values(fields).some(field => field.required);

/** One component a kind for its `data`. */
export function dataComponents(
  noun: string,
  elements: readonly Element<{ readonly fields: Fields }>[],
  language: Language,
): Readonly<Record<string, Schema>> {
  return Object.fromEntries(
    elements.map(element => [
      dataName(noun, element),
      { ...element.words, ...dataSchema(element.definition.fields, language) },
    ]),
  );
}

/** A body that changes `data` without naming a kind takes the data of any of them. */
export function withAnyData(
  core: OpenApiDocument,
  component: string,
  noun: string,
  elements: readonly Element<unknown>[],
): Readonly<Record<string, Schema>> {
  const schema = core.components.schemas[component];
  const properties = objectAt(schema, 'properties');
  if (schema === undefined || properties.data === undefined || elements.length === 0) return {};
  const [only, ...others] = elements.map(element => schemaRef(dataName(noun, element)));
  const data = only === undefined || others.length === 0 ? (only ?? {}) : { anyOf: [only, ...others] };
  return { [component]: { ...schema, properties: { ...properties, data } } };
}

/** Data with every field filled in. */
export function exampleData(fields: Fields, language: Language): Readonly<Record<string, Json>> {
  const properties: JsonObject = objectAt(dataSchema(fields, language), 'properties');
  return Object.fromEntries(
    Object.entries(fields).map(([name, field]) => [
      name,
      field.type === 'list'
        ? [field.title]
        : field.type === 'text'
          ? field.title
          : exampleOf(objectAt(properties, name), {}),
    ]),
  );
}
