import { MATRIX, type Operation } from '@lifang/core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { EVERY_OPERATION } from './testing/every-operation.ts';
import { type Client, startTestApi, type TestApi } from './testing/index.ts';
import { sentences } from './testing/languages.ts';
import { registeredRoutes } from './testing/routes.ts';
import { newWorld, type World, type WorldId } from './testing/world.ts';

let api: TestApi;
let own: World;
let foreign: World;
let admin: Client;
beforeAll(async () => {
  api = await startTestApi();
  own = await newWorld(api);
  foreign = await newWorld(api);
  admin = own.village.tenant.admin;
});
afterAll(() => api.stop());

const isOperation = (name: string): name is Operation => Object.hasOwn(MATRIX, name);
const isWorldId = (name: string): name is WorldId => Object.hasOwn(own.ids, name);

/** Which ids a request of the operation carries. */
function carried(operation: Operation): WorldId[] {
  const { path, body } = EVERY_OPERATION[operation](own.ids);
  const text = `${path} ${JSON.stringify(body ?? null)}`;
  return Object.keys(own.ids)
    .filter(isWorldId)
    .filter(name => text.includes(own.ids[name]));
}

/** What is answered when one id of the request is another, which is then blotted out. */
async function answer(operation: Operation, name: WorldId, id: string): Promise<unknown> {
  const route = registeredRoutes(api.app).find(candidate => candidate.operation === operation);
  const request = EVERY_OPERATION[operation]({ ...own.ids, [name]: id });
  const json = request.body === undefined ? undefined : JSON.stringify(request.body);
  const headers = {
    ...(json === undefined ? {} : { 'content-type': 'application/json' }),
    ...request.headers,
  };
  const reply = await admin.send(route?.method ?? '', request.path, request.file ?? json, headers);
  const { body } = reply;
  const text = typeof body === 'string' ? body : JSON.stringify({ ...Object(body), requestId: '' });
  return { status: reply.status, body: text.replaceAll(id, '<id>') };
}

describe('a refusal', () => {
  const operations = Object.keys(MATRIX).filter(isOperation);

  it.each(operations)(
    'of %s is in English for a reader of English, and in Chinese for all others',
    async operation => {
      const route = registeredRoutes(api.app).find(candidate => candidate.operation === operation);
      for (const name of carried(operation)) {
        const request = EVERY_OPERATION[operation]({ ...own.ids, [name]: crypto.randomUUID() });
        const body = request.file ?? (request.body === undefined ? undefined : JSON.stringify(request.body));
        const type = request.body === undefined ? {} : { 'content-type': 'application/json' };
        const ask = (language: string) =>
          admin.send(route?.method ?? '', request.path, body, {
            ...type,
            ...request.headers,
            'accept-language': language,
          });
        const english = await ask('en');
        if (english.code === null) continue;
        expect(sentences(english).filter(text => /[\u4e00-\u9fff]/.test(text))).toEqual([]);
        const others = sentences(await ask('fr'));
        expect(others.filter(text => !/[\u4e00-\u9fff]/.test(text))).toEqual([]);
        expect(others).toHaveLength(sentences(english).length);
      }
    },
  );
});

describe('another tenant’s id', () => {
  const operations = Object.keys(MATRIX).filter(isOperation);

  it.each(operations)('is as unknown to %s as one that does not exist, in every place', async operation => {
    for (const name of carried(operation)) {
      const unknown = await answer(operation, name, crypto.randomUUID());
      expect({ name, ...Object(await answer(operation, name, foreign.ids[name])) }).toEqual({
        name,
        ...Object(unknown),
      });
      const listed = Object(unknown).status === 200;
      // A list without a row: no items, or a file of its header alone.
      if (listed) expect(Object(unknown).body).toMatch(/"items":\[\]|^[^\n]*\r\n$/);
      else expect([404, 422]).toContain(Object(unknown).status);
    }
  });

  it.each(operations.filter(name => name !== 'sessions.end' && name !== 'policies.enable'))(
    'is what makes the difference: with its own ids %s succeeds',
    async operation => {
      const [any] = Object.keys(own.ids).filter(isWorldId);
      if (any === undefined) throw new Error('an empty world');
      const reply = await answer(operation, any, own.ids[any]);
      expect([200, 201, 202, 204]).toContain(Object(reply).status);
    },
  );

  it('stands in a place of every kind', () => {
    const places = new Set(operations.flatMap(carried));
    expect([...places].sort()).toEqual(Object.keys(own.ids).sort());
  });
});
