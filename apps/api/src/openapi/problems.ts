import {
  isObject,
  type JsonObject,
  mapOperations,
  type OpenApiDocument,
  type OperationObject,
  objectAt,
  schemaRef,
} from './document.ts';

const MEDIA = 'application/problem+json';
const RETRY_AFTER = {
  'Retry-After': { description: 'Seconds after which to try again.', schema: { type: 'integer' } },
};

/** Keeps each problem response once, as a component, and says that any operation may answer one not listed. */
export function withSharedProblems(document: OpenApiDocument): OpenApiDocument {
  const shared: Record<string, JsonObject> = {
    Problem: { description: 'Any other problem.', content: { [MEDIA]: { schema: schemaRef('Problem') } } },
  };
  const share = (operation: OperationObject): OperationObject => {
    const responses = Object.entries(objectAt(operation, 'responses')).map(([status, response]) => {
      if (!isObject(response) || !isObject(objectAt(response, 'content')[MEDIA])) return [status, response];
      shared[`Problem${status}`] = status === '429' ? { ...response, headers: RETRY_AFTER } : response;
      return [status, { $ref: `#/components/responses/Problem${status}` }];
    });
    return {
      ...operation,
      responses: { ...Object.fromEntries(responses), default: { $ref: '#/components/responses/Problem' } },
    };
  };
  const changed = mapOperations(document, share);
  return { ...changed, components: { ...changed.components, responses: shared } };
}
