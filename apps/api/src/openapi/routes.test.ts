import { z } from '@hono/zod-openapi';
import { MATRIX } from '@lifang/core';
import { describe, expect, it } from 'vitest';
import { CORE_CLASSES } from './classes.ts';
import { PARAMETERS, PROPERTIES } from './compose/places.ts';
import { coreDocument, englishDocument } from './core-document.ts';
import { objectAt, objectsAt } from './document.ts';
import { EXAMPLES } from './examples.ts';
import { jsonBodyOf } from './operations.ts';
import { describedApi } from './snapshot.ts';
import { TAGS } from './tags.ts';
import { proseOf } from './translate.ts';
import { CHINESE } from './wording/chinese.ts';

const api = describedApi();
const document = coreDocument(api, 'en');
const operations = Object.values(document.paths).flatMap(item => Object.values(item));
const routes = api.openAPIRegistry.definitions.flatMap(definition =>
  definition.type === 'route' ? [definition.route] : [],
);

describe('the routes and their documentation', () => {
  it('name each method and path once: of two equal routes the first is served and the last documented', () => {
    const names = routes.map(({ method, path }) => `${method} ${path}`);
    expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([]);
  });

  it('are the same: what is served is documented, and what is documented is served', () => {
    const served = api.routes.map(({ method, path }) => `${method} ${path.replace(/:(\w+)/g, '{$1}')}`);
    const documented = routes.map(({ method, path }) => `${method.toUpperCase()} ${path}`);
    expect([...new Set(served)].sort()).toEqual(documented.sort());
  });

  it('document every operation of the matrix once, and nothing else behind the credential of a tenant', () => {
    const tenant = operations.filter(({ security }) => JSON.stringify(security).includes('session'));
    expect(tenant.map(({ operationId }) => operationId).sort()).toEqual(Object.keys(MATRIX).sort());
  });

  it('require every body: one that is not required skips validation when its type is missing', () => {
    const optional = operations.filter(
      ({ requestBody }) =>
        requestBody !== undefined && objectAt({ requestBody }, 'requestBody').required !== true,
    );
    expect(optional.map(({ operationId }) => operationId)).toEqual([]);
  });

  it('describe every operation and its tag', () => {
    for (const { operationId, description, tags } of operations) {
      expect(description, operationId).toBeTypeOf('string');
      expect(
        tags.filter(tag => !Object.hasOwn(TAGS, tag)),
        operationId,
      ).toEqual([]);
    }
  });

  it('have a Chinese name for every tag', () => {
    const tags = objectsAt(coreDocument(api, 'zh-CN'), 'tags');
    expect(tags.filter(tag => tag['x-displayName'] === undefined)).toEqual([]);
  });

  it('show every JSON body by an example that the route itself accepts', () => {
    for (const { method, path, request } of routes) {
      const described = request?.body?.content['application/json'];
      const schema = described !== undefined && 'schema' in described ? described.schema : undefined;
      if (!(schema instanceof z.ZodType)) continue;
      const operation = document.paths[path]?.[method];
      const media = objectAt(objectAt(objectAt(operation, 'requestBody'), 'content'), 'application/json');
      expect(media.example, `${method} ${path}`).toBeDefined();
      expect(schema.safeParse(media.example).error?.issues, `${method} ${path}`).toBeUndefined();
    }
  });

  it('keep no example of a body that no operation takes', () => {
    const taken = new Set(operations.map(operation => JSON.stringify(jsonBodyOf(operation))));
    const unused = Object.keys(EXAMPLES).filter(
      name => !taken.has(`{"$ref":"#/components/schemas/${name}"}`),
    );
    expect(unused).toEqual([]);
  });

  it('have every place in which composition puts the names of a tenant', () => {
    for (const [operationId, places] of Object.entries(PARAMETERS)) {
      const operation = operations.find(candidate => candidate.operationId === operationId);
      const names = objectsAt(operation, 'parameters').map(({ name }) => name);
      expect(names, operationId).toEqual(expect.arrayContaining(Object.keys(places)));
    }
    for (const [component, places] of Object.entries({ ...PROPERTIES, ...CORE_CLASSES })) {
      const properties = objectAt(document.components.schemas[component], 'properties');
      expect(Object.keys(properties), component).toEqual(expect.arrayContaining(Object.keys(places)));
    }
  });

  it('say everything in Chinese too, and nothing that is no longer said', () => {
    const said = proseOf(englishDocument(api));
    expect(said.filter(text => !Object.hasOwn(CHINESE, text))).toEqual([]);
    expect(Object.keys(CHINESE).filter(text => !said.includes(text))).toEqual([]);
  });
});
