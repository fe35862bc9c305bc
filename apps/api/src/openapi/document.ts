import { z } from '@hono/zod-openapi';

/** What a document is made of. */
export type Json = string | number | boolean | null | readonly Json[] | JsonObject;
export type JsonObject = { readonly [key: string]: Json };

/** A JSON schema, a reference to one, or any other object of a document. */
export type Schema = JsonObject;

/** One operation of a document. */
export type OperationObject = JsonObject & {
  readonly operationId: string;
  readonly tags: readonly string[];
  readonly summary: string;
};

/** The operations of a path by method. */
type PathItem = Readonly<Record<string, OperationObject>>;

/** An OpenAPI 3.1 document, typed as deep as it is composed here. */
export type OpenApiDocument = JsonObject & {
  readonly paths: Readonly<Record<string, PathItem>>;
  readonly components: JsonObject & { readonly schemas: Readonly<Record<string, Schema>> };
};

export function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The object under a key; an empty one where there is none. */
export function objectAt(parent: JsonObject | undefined, key: string): JsonObject {
  const value = parent?.[key];
  return isObject(value) ? value : {};
}

/** The objects of the list under a key; none where there is no list. */
export function objectsAt(parent: JsonObject | undefined, key: string): readonly JsonObject[] {
  const value = parent?.[key];
  return isList(value) ? value.filter(isObject) : [];
}

/** The texts of the list under a key; none where there is no list. */
export function textsAt(parent: JsonObject | undefined, key: string): readonly string[] {
  const value = parent?.[key];
  return isList(value) ? value.filter(item => typeof item === 'string') : [];
}

export function isList(value: unknown): value is readonly Json[] {
  return Array.isArray(value);
}

/** A reference to a component schema. */
export function schemaRef(component: string): Schema {
  return { $ref: `#/components/schemas/${component}` };
}

/** The component schema a reference names; null for anything else. */
export function refName(schema: JsonObject): string | null {
  const { $ref } = schema;
  return typeof $ref === 'string' ? $ref.slice($ref.lastIndexOf('/') + 1) : null;
}

const objectSchema = z.custom<JsonObject>(isObject);
const operationSchema = z.custom<OperationObject>(
  value =>
    isObject(value) &&
    typeof value.operationId === 'string' &&
    typeof value.summary === 'string' &&
    isList(value.tags),
);
const documentSchema = z
  .object({
    paths: z.record(z.string(), z.record(z.string(), operationSchema)),
    components: z.object({ schemas: z.record(z.string(), objectSchema) }),
  })
  .catchall(z.custom<Json>());

/** A generated document as plain data, with what composition relies on checked. */
export function toDocument(generated: object): OpenApiDocument {
  return documentSchema.parse(JSON.parse(JSON.stringify(generated)));
}

/** A document whose every operation went through a function. */
export function mapOperations(
  document: OpenApiDocument,
  change: (operation: OperationObject) => OperationObject,
): OpenApiDocument {
  const paths = Object.entries(document.paths).map(([path, item]) => [
    path,
    Object.fromEntries(Object.entries(item).map(([method, operation]) => [method, change(operation)])),
  ]);
  return { ...document, paths: Object.fromEntries(paths) };
}
