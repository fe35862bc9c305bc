import type { Id } from '@lifang/db';
import type { App } from '../context/app.ts';
import { Problem } from './problem.ts';

/**
 * Says that a task nobody asked for failed in one tenant. A problem is foreseen — a policy that is enabled and no longer
 * installed, a tenant that was just suspended — and only logged; anything else is a fault of ours.
 */
export function taskFailed(app: App, task: string, tenantId: Id<'tenant'>, error: unknown): void {
  app.log({ task, tenant: tenantId, failed: error instanceof Problem ? error.code : 'internal' });
  if (!(error instanceof Problem)) app.fault(error instanceof Error ? error : new Error(`${task} failed`));
}
