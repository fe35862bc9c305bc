import type { Id } from '@lifang/db';
import type { App } from '../context/app.ts';
import { systemContext } from '../context/system.ts';
import { taskFailed } from '../errors/task-failure.ts';
import { claimNext } from './claim.ts';
import { runImport } from './run.ts';

const LOOK_AGAIN = 1000;
const LOOKS = 40;

/**
 * Works off a tenant's imports one after another, oldest first. Nothing an import can do makes this fail: what happened is
 * in its status.
 *
 * @param patient whether to look again, while somebody else is at one, for as long as it takes to know that they are alive
 *   and will go on to the rest.
 */
export async function workImports(app: App, tenantId: Id<'tenant'>, patient: boolean): Promise<void> {
  try {
    for (let looks = 0; looks < LOOKS; looks++) {
      const claimed = await claimNext(systemContext(app, tenantId));
      if (claimed === 'none' || (claimed === 'others' && !patient)) return;
      if (claimed === 'others') {
        await new Promise(resolve => setTimeout(resolve, LOOK_AGAIN));
        continue;
      }
      await runImport(app, tenantId, claimed);
      looks = 0;
    }
  } catch (error) {
    // Left as it stands: the scheduler takes it up again.
    taskFailed(app, 'imports', tenantId, error);
  }
}
