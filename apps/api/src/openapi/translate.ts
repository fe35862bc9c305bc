import { isList, isObject, type Json, type JsonObject, type OpenApiDocument } from './document.ts';

/** Keys whose texts are prose. */
const PROSE = new Set(['summary', 'description']);
/** Keys below which everything is somebody's data. */
const DATA = new Set(['example', 'examples', 'default', 'enum', 'const', 'info']);

/** Every text of a document that a reader reads, each once. */
export function proseOf(document: OpenApiDocument): string[] {
  const found = new Set<string>();
  translate(document, text => {
    found.add(text);
    return text;
  });
  return [...found];
}

/** The document with its prose in another language; what the dictionary lacks stays as it is. */
export function translateDocument(
  document: OpenApiDocument,
  dictionary: Readonly<Record<string, string>>,
): OpenApiDocument {
  const say = (text: string) => (Object.hasOwn(dictionary, text) ? (dictionary[text] ?? text) : text);
  return { ...document, ...translate(document, say) };
}

function translate(value: JsonObject, say: (text: string) => string): JsonObject {
  const entries = Object.entries(value).map(([key, item]): [string, Json] => {
    if (DATA.has(key) && !isSchemaOf(item)) return [key, item];
    if (PROSE.has(key) && typeof item === 'string') return [key, say(item)];
    return [key, inside(item, say)];
  });
  return Object.fromEntries(entries);
}

function inside(value: Json, say: (text: string) => string): Json {
  if (isList(value)) return value.map(item => inside(item, say));
  return isObject(value) ? translate(value, say) : value;
}

/** Whether a member with a name such as `default` is a schema: properties may have any name. */
function isSchemaOf(item: Json): boolean {
  return isObject(item) && ('$ref' in item || typeof item.type === 'string' || 'anyOf' in item);
}
