import { randomUUID } from 'node:crypto';
import { startTestApi } from '@lifang/api/testing';
import type { SentStatement } from '@lifang/db/testing';
import { startWire, testDatabase } from '@lifang/db/testing';
import { CLOCK } from './clock.ts';
import { CAPTURED, type Measured, type Varying, varyingOf } from './operations.ts';
import type { World } from './world.ts';

/** What the application sends to the database for one request. */
export interface Captured {
  /** Statements that leave together, without waiting for one another. */
  readonly flights: readonly (readonly SentStatement[])[];
  /** Round trips counted on the wire, every statement used before. */
  readonly onTheWire: number;
  readonly varying: readonly Varying[];
}

/** Sends an operation to the application in this process and writes down what it sends on. */
export async function capture(world: World, operation: Measured): Promise<Captured> {
  const wire = await startWire({ url: testDatabase().runtimeUrl });
  const flights: SentStatement[][] = [];
  let open: SentStatement[] | undefined;
  const api = await startTestApi({
    runtimeUrl: wire.url,
    size: 1,
    clock: CLOCK,
    onStatement: (text, parameters = []) => {
      if (open === undefined) {
        open = [];
        flights.push(open);
        // A flight is handed over whole before the event loop turns; what follows an answer comes in a later turn.
        setImmediate(() => {
          open = undefined;
        });
      }
      open.push({ text, parameters });
    },
  });
  try {
    const client = api.as(world.tenant.adminKey);
    const send = async () => {
      const key = `captured-${randomUUID()}`;
      const reply =
        operation.method === 'GET'
          ? await client.get(operation.path(CAPTURED))
          : await client.post(operation.path(CAPTURED), operation.body?.(CAPTURED), {
              'idempotency-key': key,
            });
      reply.expectOk();
      return { key, reply };
    };
    for (let warm = 0; warm < 2; warm++) await send();
    wire.reset();
    flights.length = 0;
    const { key, reply } = await send();
    return {
      flights,
      onTheWire: wire.flights(),
      varying: varyingOf(key, operation.method === 'POST' ? reply.id : undefined),
    };
  } finally {
    await api.stop();
    await wire.close();
  }
}
