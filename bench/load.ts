import { randomInt, randomUUID } from 'node:crypto';
import process from 'node:process';
import autocannon from 'autocannon';
import { OPERATIONS } from './operations.ts';

/** What the generator is told. */
export interface Load {
  readonly url: string;
  readonly key: string;
  readonly operation: string;
  /** How many people requests are about, each time another. */
  readonly people: number;
  readonly connections: number;
  readonly seconds: number;
}

/** What it found. */
export interface Loaded {
  readonly requests: number;
  readonly perSecond: number;
  /** Milliseconds. */
  readonly p50: number;
  readonly p99: number;
  /** Answers that were not what the operation answers. */
  readonly wrong: number;
}

/** The generator in a process of its own, so that its processor time is nobody else's. Started by `generate.ts`. */
process.once('message', async (load: Load) => {
  process.send?.(await generate(load), () => process.disconnect?.());
});

async function generate({ url, key, operation, people, connections, seconds }: Load): Promise<Loaded> {
  const measured = OPERATIONS.find(({ name }) => name === operation);
  if (measured === undefined) throw new Error(`no operation is called ${operation}`);
  const authorization = `Bearer ${key}`;
  const result = await autocannon({
    url,
    connections,
    duration: seconds,
    requests: [
      {
        method: measured.method,
        setupRequest: request => {
          const n = randomInt(1, people + 1);
          if (measured.body === undefined) {
            return { ...request, path: measured.path(n), headers: { authorization } };
          }
          const json = { 'content-type': 'application/json', 'idempotency-key': randomUUID() };
          return {
            ...request,
            path: measured.path(n),
            headers: { authorization, ...json },
            body: JSON.stringify(measured.body(n)),
          };
        },
      },
    ],
  });
  const right = result.statusCodeStats?.[`${measured.status}`]?.count ?? 0;
  return {
    requests: result.requests.total,
    perSecond: result.requests.total / result.duration,
    p50: result.latency.p50,
    p99: result.latency.p99,
    wrong: result.requests.total - right + result.errors + result.timeouts,
  };
}
