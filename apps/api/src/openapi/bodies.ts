import {
  type JsonObject,
  type OpenApiDocument,
  type OperationObject,
  objectAt,
  refName,
} from './document.ts';
import { exampleOf } from './example.ts';
import { EXAMPLES } from './examples.ts';
import { jsonBodyOf } from './operations.ts';

/** Gives the JSON body of an operation an example, where it takes one and has none. */
export function withBodyExample(operation: OperationObject, document: OpenApiDocument): OperationObject {
  const schema = jsonBodyOf(operation);
  if (schema === null) return operation;
  const name = refName(schema);
  const value =
    (name === null ? undefined : EXAMPLES[name]) ?? exampleOf(schema, document.components.schemas);
  return withJsonBody(operation, media =>
    media.example === undefined && media.examples === undefined ? { ...media, example: value } : media,
  );
}

/** The operation with its JSON body's media type changed. */
export function withJsonBody(
  operation: OperationObject,
  change: (media: JsonObject) => JsonObject,
): OperationObject {
  const requestBody = objectAt(operation, 'requestBody');
  const content = objectAt(requestBody, 'content');
  const changed = { ...content, 'application/json': change(objectAt(content, 'application/json')) };
  return { ...operation, requestBody: { ...requestBody, content: changed } };
}
