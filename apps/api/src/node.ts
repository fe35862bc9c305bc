import { serve } from '@hono/node-server';
import { adoptEncodings } from '@lifang/core';
import { keepingPool } from '@lifang/db';
import { createApp } from './app.ts';
import { installation } from './installation.ts';
import { limitsFrom } from './limits/limits.ts';
import { runSchedule } from './schedule.ts';

export interface NodeOptions {
  readonly databaseUrl: string;
  readonly port: number;
  readonly host?: string;
  readonly masterKey: string;
  readonly clock?: string;
}

const MINUTE = 60_000;

/** Serves the application on Node, with connections that are kept and its own schedule. */
export async function serveNode(options: NodeOptions): Promise<{ url: string; close(): Promise<void> }> {
  const pool = keepingPool({
    url: options.databaseUrl,
    prepare: process.env.LIFANG_PREPARE !== 'off',
    size: 10,
  });
  const working = new Set<Promise<void>>();
  const background = (work: Promise<void>) => {
    const kept = work.finally(() => working.delete(kept));
    working.add(kept);
  };
  const app = installation({ pool, masterKey: options.masterKey, clock: options.clock, background });
  const task = (work: Promise<void>) =>
    background(
      work.catch((error: unknown) =>
        app.fault(error instanceof Error ? error : new Error('a scheduled task failed')),
      ),
    );
  // After an upgrade the first reader should not see yesterday's rules.
  task(adoptEncodings(app));
  const timer = setInterval(() => task(runSchedule(app)), MINUTE);
  const hostname = options.host ?? '127.0.0.1';
  const server = serve({
    fetch: createApp(app, limitsFrom(process.env)).fetch,
    port: options.port,
    hostname,
  });
  await new Promise<void>(resolve => server.once('listening', () => resolve()));
  return {
    url: `http://${hostname}:${options.port}`,
    async close() {
      clearInterval(timer);
      await new Promise<void>(resolve => server.close(() => resolve()));
      await Promise.allSettled(working);
      await pool.end();
    },
  };
}
