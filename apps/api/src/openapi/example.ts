import { isObject, type Json, type JsonObject, objectAt, objectsAt, refName, textsAt } from './document.ts';

const UUID = '01980a5d-ac96-774b-8cce-b302099a8057';
const FORMATS: Readonly<Record<string, string>> = {
  uuid: UUID,
  date: '2026-03-31',
  'date-time': '2026-03-31T08:00:00Z',
};

/**
 * A value a schema accepts: its own example, or the least its keywords ask for. An object shows what is required, or
 * everything where nothing is.
 */
export function exampleOf(schema: JsonObject, components: Readonly<Record<string, JsonObject>>): Json {
  const name = refName(schema);
  if (name !== null) return exampleOf(components[name] ?? {}, components);
  if (schema.example !== undefined) return schema.example;
  if (schema.const !== undefined) return schema.const;
  const [choice] = Array.isArray(schema.enum) ? schema.enum : [];
  if (choice !== undefined) return choice;
  const [first] = [...objectsAt(schema, 'oneOf'), ...objectsAt(schema, 'anyOf')];
  if (first !== undefined) return exampleOf(first, components);
  return plain(schema, components);
}

function plain(schema: JsonObject, components: Readonly<Record<string, JsonObject>>): Json {
  const type = Array.isArray(schema.type) ? schema.type[0] : schema.type;
  switch (type) {
    case 'integer':
    case 'number':
      return typeof schema.minimum === 'number' ? Math.max(schema.minimum, 1) : 1;
    case 'boolean':
      return true;
    case 'array':
      return schema.minItems === undefined ? [] : [exampleOf(objectAt(schema, 'items'), components)];
    case 'string':
      return FORMATS[String(schema.format)] ?? 'text'.padEnd(Number(schema.minLength ?? 0), '.');
    default:
      return objectExample(schema, components);
  }
}

function objectExample(schema: JsonObject, components: Readonly<Record<string, JsonObject>>): JsonObject {
  const required = new Set(textsAt(schema, 'required'));
  const shown = Object.entries(objectAt(schema, 'properties')).filter(
    ([name, property]) => isObject(property) && (required.size === 0 || required.has(name)),
  );
  return Object.fromEntries(
    shown.map(([name, property]) => [name, exampleOf(isObject(property) ? property : {}, components)]),
  );
}
