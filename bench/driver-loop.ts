import { randomInt } from 'node:crypto';
import postgres from 'postgres';
import type { Captured } from './capture.ts';
import type { Ran } from './pgbench.ts';

/**
 * Where pgbench is missing: the same statements by the driver of the application, over as many connections, with nothing
 * around them. It needs more of a processor than pgbench, so its rate is a little lower.
 */
export async function runDriverLoop(
  { flights, varying }: Captured,
  options: { url: string; people: number; connections: number; seconds: number },
): Promise<Ran> {
  const until = performance.now() + options.seconds * 1000;
  let done = 0;
  let n = randomInt(2 ** 40);
  const client = async () => {
    const sql = postgres(options.url, { max: 1, fetch_types: false, onnotice: () => {} });
    // All parameters travel as text, as the application sends them.
    for (const oid of [16, 17, 20, 114, 1082, 1114, 1184, 3802]) {
      sql.options.serializers[oid] = (value: unknown) => value;
      sql.options.parsers[oid] = (value: unknown) => value;
    }
    try {
      while (performance.now() < until) {
        const person = randomInt(1, options.people + 1);
        const own = n++;
        const made = (value: string | null) =>
          varying.reduce(
            (text, { captured, make }) => text?.replaceAll(captured, make(person, own)) ?? null,
            value,
          );
        for (const flight of flights) {
          const sent = flight.map(({ text, parameters }) =>
            parameters.length === 0
              ? sql.unsafe(text).simple().execute()
              : sql.unsafe(text, parameters.map(made), { prepare: true }).execute(),
          );
          await Promise.all(sent);
        }
        done++;
      }
    } finally {
      await sql.end();
    }
  };
  const from = performance.now();
  await Promise.all(Array.from({ length: options.connections }, client));
  return { requests: done, perSecond: (done * 1000) / (performance.now() - from) };
}
