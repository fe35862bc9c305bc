import type { Language } from '@lifang/core';
import type { Policy } from '@lifang/policy';
import { newApi } from '../http/api.ts';
import type { Api } from '../http/env.ts';
import { registerRoutes } from '../routes/index.ts';
import { composeDocument } from './compose/index.ts';
import { coreDocument } from './core-document.ts';
import { type JsonObject, type OpenApiDocument, type OperationObject, objectsAt } from './document.ts';

/** The language snapshots are kept in. */
const LANGUAGE: Language = 'zh-CN';

/**
 * What one policy adds to and changes in the core document: its components, and the operations that name them. Kept beside
 * the policy, it shows in review what a change of the policy does to integrators.
 */
export function policySnapshot(policy: Policy, api: Api = describedApi()): JsonObject {
  const core = coreDocument(api, LANGUAGE);
  const composed = composeDocument(core, [policy], LANGUAGE);
  return {
    policy: policy.slug,
    paths: changedPaths(core, composed),
    schemas: changed(core.components.schemas, composed.components.schemas),
  };
}

/** A snapshot as it is written to a file. */
export function snapshotText(policy: Policy, api?: Api): string {
  return `${JSON.stringify(policySnapshot(policy, api), null, 2)}\n`;
}

/** Every route, without an installation behind it. */
export function describedApi(): Api {
  const api = newApi();
  registerRoutes(api);
  return api;
}

function changedPaths(core: OpenApiDocument, composed: OpenApiDocument): JsonObject {
  const paths = Object.entries(composed.paths).map(([path, item]): [string, JsonObject] => {
    const before = core.paths[path] ?? {};
    const operations = Object.entries(changed(before, item)).map(([method, operation]) => [
      method,
      changedParts(before[method], operation),
    ]);
    return [path, Object.fromEntries(operations)];
  });
  return Object.fromEntries(paths.filter(([, item]) => Object.keys(item).length > 0));
}

/** Of an operation a policy can change parameters and the body. */
function changedParts(before: OperationObject | undefined, after: OperationObject): JsonObject {
  const known = new Set(objectsAt(before, 'parameters').map(parameter => JSON.stringify(parameter)));
  const parameters = objectsAt(after, 'parameters').filter(
    parameter => !known.has(JSON.stringify(parameter)),
  );
  const { requestBody } = after;
  const sameBody = JSON.stringify(before?.requestBody) === JSON.stringify(requestBody);
  return {
    ...(parameters.length === 0 ? {} : { parameters }),
    ...(sameBody || requestBody === undefined ? {} : { requestBody }),
  };
}

function changed<T extends JsonObject>(
  before: Readonly<Record<string, JsonObject>>,
  after: Readonly<Record<string, T>>,
): Record<string, T> {
  return Object.fromEntries(
    Object.entries(after).filter(([key, value]) => JSON.stringify(before[key]) !== JSON.stringify(value)),
  );
}
