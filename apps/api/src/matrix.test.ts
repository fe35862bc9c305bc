import { MATRIX, type Operation, ROLES } from '@lifang/core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { EVERY_OPERATION } from './testing/every-operation.ts';
import { type Client, type Reply, startTestApi, type TestApi } from './testing/index.ts';
import { registeredRoutes } from './testing/routes.ts';
import { newWorld, type World } from './testing/world.ts';

let api: TestApi;
let world: World;
beforeAll(async () => {
  api = await startTestApi();
  world = await newWorld(api);
});
afterAll(() => api.stop());

const isOperation = (name: string): name is Operation => Object.hasOwn(MATRIX, name);

/** What is answered to anybody, or to those who run the installation. */
const OUTSIDE = new Set([
  'health.live',
  'health.ready',
  'openapi.core',
  'notices.public',
  'register.public',
  'register.public-page',
  'docs.page',
  'docs.script',
  'calendar.feed',
  'sessions.create',
  'tenants.list',
  'tenants.create',
  'tenants.suspend',
  'tenants.resume',
  'calendar-years.installed',
  'calendar-years.load',
]);

function ask(client: Client, operation: Operation, headers: Record<string, string> = {}): Promise<Reply> {
  const route = registeredRoutes(api.app).find(candidate => candidate.operation === operation);
  const { path, body, file, headers: own = {} } = EVERY_OPERATION[operation](world.ids);
  const json = body === undefined ? undefined : JSON.stringify(body);
  const type: Record<string, string> = json === undefined ? {} : { 'content-type': 'application/json' };
  return client.send(route?.method ?? '', path, file ?? json, { ...type, ...own, ...headers });
}

describe('routes', () => {
  it('are each in the matrix, but for those that are for anybody or for operators', () => {
    const strays = registeredRoutes(api.app)
      .map(({ operation }) => operation)
      .filter(operation => !isOperation(operation) && !OUTSIDE.has(operation));
    expect(strays).toEqual([]);
  });

  it('answer under /v1 only by the matrix, and by login', () => {
    const open = registeredRoutes(api.app).filter(
      ({ operation, path }) => path.startsWith('/v1/') && !isOperation(operation),
    );
    expect(open.map(({ operation }) => operation)).toEqual(['sessions.create']);
  });

  it('are one for each operation of the matrix', () => {
    const found = registeredRoutes(api.app).map(({ operation }) => operation);
    expect(found.filter(isOperation).sort()).toEqual(Object.keys(MATRIX).sort());
    expect(new Set(found).size).toBe(found.length);
  });

  it('that are registered without being documented are not under /v1', () => {
    const documented = new Set(
      registeredRoutes(api.app).map(
        ({ method, path }) => `${method} ${path.replaceAll(/\{(\w+)\}/g, ':$1')}`,
      ),
    );
    const hidden = api.app.routes
      .filter(
        ({ method, path }) => method !== 'ALL' && (path.startsWith('/v1') || path.startsWith('/operator')),
      )
      .map(({ method, path }) => `${method} ${path}`)
      .filter(route => !documented.has(route));
    expect(new Set(hidden)).toEqual(new Set());
  });
});

it('lets an administrator do whatever anybody may, which is what granting relies on', () => {
  const without = Object.entries(MATRIX).filter(([, roles]) => !roles.some(role => role === 'administrator'));
  expect(without).toEqual([]);
});

describe.each(Object.keys(MATRIX).filter(isOperation))('%s', operation => {
  it.each(ROLES)('by %s', async role => {
    const reply = await ask(await world.village.tenant.role(role), operation);
    if (MATRIX[operation].some(allowed => allowed === role)) {
      expect([401, 403]).not.toContain(reply.status);
      expect(reply.status).toBeLessThan(500);
    } else {
      expect([reply.status, reply.code]).toEqual([403, 'forbidden']);
    }
  });

  it('by nobody, and by nobody we know', async () => {
    const [tenantId, id] = world.village.tenant.adminKey.split('.');
    const wrongSecret = api.as(`${tenantId}.${id}.${'x'.repeat(43)}`);
    const wrongId = api.as(`${tenantId}.${crypto.randomUUID()}.${'x'.repeat(43)}`);
    const wrongTenant = api.as(`${crypto.randomUUID()}.${id}.${'x'.repeat(43)}`);
    for (const client of [api.nobody, wrongSecret, wrongId, wrongTenant, api.operator]) {
      const reply = await ask(client, operation);
      expect([reply.status, reply.code]).toEqual([401, 'unauthenticated']);
    }
  });
});
