import { type Id, newId } from '@lifang/db';
import type { App } from './app.ts';
import { todayOf } from './clock.ts';
import type { RequestContext } from './request.ts';

/** The context of work that nobody asked for by request, in one tenant. */
export function systemContext(app: App, tenantId: Id<'tenant'>): RequestContext {
  return {
    app,
    credential: { as: 'system', tenantId },
    requestId: newId(),
    language: 'zh-CN',
    now: app.clock.now(),
    today: todayOf(app.clock),
    dryRun: false,
    idempotencyKey: null,
    requestHash: '',
    ifMatch: null,
  };
}
