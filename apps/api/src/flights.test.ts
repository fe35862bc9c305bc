import { MATRIX, type Operation } from '@lifang/core';
import { recordProof, startWire, testDatabase, type Wire } from '@lifang/db/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { EVERY_OPERATION } from './testing/every-operation.ts';
import { type Reply, startTestApi, type TestApi } from './testing/index.ts';
import { registeredRoutes } from './testing/routes.ts';
import { newWorld, type World } from './testing/world.ts';

const isOperation = (name: string): name is Operation => Object.hasOwn(MATRIX, name);

describe('flights on the wire, on Node', () => {
  let wire: Wire;
  let api: TestApi;
  let world: World;

  beforeAll(async () => {
    wire = await startWire({ url: testDatabase().runtimeUrl, delay: 5 });
    // One connection, so that what was prepared once is prepared.
    api = await startTestApi({ runtimeUrl: wire.url, size: 1 });
    world = await newWorld(api);
  });
  afterAll(async () => {
    await api.stop();
    await wire.close();
  });

  const ask = async (operation: Operation): Promise<Reply> => {
    const route = registeredRoutes(api.app).find(candidate => candidate.operation === operation);
    const { path, body, file, headers = {} } = EVERY_OPERATION[operation](world.ids);
    const json = body === undefined ? undefined : JSON.stringify(body);
    const type: Record<string, string> = json === undefined ? {} : { 'content-type': 'application/json' };
    return world.village.tenant.admin.send(route?.method ?? '', path, file ?? json, { ...type, ...headers });
  };

  it('measure', async () => {
    const table: Record<string, unknown> = {};
    for (const operation of Object.keys(MATRIX).filter(isOperation)) {
      if (!registeredRoutes(api.app).some(c => c.operation === operation)) continue;
      await ask(operation);
      await ask(operation);
      wire.reset();
      const reply = await ask(operation);
      table[operation] = `${wire.flights()} ${reply.status}`;
      if (reply.status >= 400) console.log(operation, JSON.stringify(reply.body));
    }
    console.log(table);
  });
});
