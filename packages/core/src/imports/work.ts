import type { Id } from '@lifang/db';
import type { App } from '../context/app.ts';
import { systemContext } from '../context/system.ts';
import { claimNext } from './claim.ts';
import { runImport } from './run.ts';

/**
 * Works off a tenant's imports one after another, oldest first, until none is left or somebody else is at it; whoever that
 * is goes on to the rest. Nothing an import can do makes this fail: what happened is in its status.
 */
export async function workImports(app: App, tenantId: Id<'tenant'>): Promise<void> {
  try {
    for (;;) {
      const claimed = await claimNext(systemContext(app, tenantId));
      if (claimed === null) return;
      await runImport(app, tenantId, claimed);
    }
  } catch (error) {
    // Left as it stands: the scheduler takes it up again.
    app.log({ task: 'imports', tenant: tenantId, failed: true });
    app.fault(error instanceof Error ? error : new Error('working off imports failed'));
  }
}
