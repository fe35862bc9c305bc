import { waitUntil } from 'cloudflare:workers';
import type { ExecutionContext, ScheduledController } from '@cloudflare/workers-types';
import type { App, Bucket } from '@lifang/core';
import { freshPool } from '@lifang/db';
import { createApp } from './app.ts';
import type { Api } from './http/env.ts';
import { installation } from './installation.ts';
import { DEFAULT_LIMITS, type LimitSettings, limitsFrom } from './limits/limits.ts';
import { runSchedule } from './schedule.ts';

/** What the runtime binds. */
interface Bindings extends LimitSettings {
  readonly HYPERDRIVE: { readonly connectionString: string };
  readonly LIFANG_MASTER_KEY: string;
  readonly LIFANG_CLOCK?: string;
  /** An R2 bucket for files; they are kept in the database when it is not bound. */
  readonly FILES?: Bucket;
}

let kept: { app: App; api: Api } | undefined;

/** Built once an isolate; only the connection belongs to the request, since a socket cannot outlive it. */
function home(env: Bindings): { app: App; api: Api } {
  if (kept === undefined) {
    const pool = freshPool({ url: env.HYPERDRIVE.connectionString, prepare: true }, waitUntil);
    const app = installation({
      pool,
      masterKey: env.LIFANG_MASTER_KEY,
      clock: env.LIFANG_CLOCK,
      bucket: env.FILES,
      background: waitUntil,
    });
    kept = {
      app,
      api: createApp(app, limitsFrom(env, { ...DEFAULT_LIMITS, addressHeader: 'cf-connecting-ip' })),
    };
  }
  return kept;
}

export default {
  async fetch(request: Request, env: Bindings, ctx: ExecutionContext): Promise<Response> {
    return home(env).api.fetch(request, env, ctx);
  },

  async scheduled(_controller: ScheduledController, env: Bindings): Promise<void> {
    await runSchedule(home(env).app);
  },
};
