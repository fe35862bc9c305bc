import { transact } from '@lifang/db';
import type { App } from './context/app.ts';

/** Whether the database answers. */
export async function databaseAnswers(app: App): Promise<boolean> {
  try {
    await transact(
      app.pool,
      { enter: 'select 1', dryRun: true },
      () => {},
      tx => tx.finish(() => []),
    );
    return true;
  } catch {
    return false;
  }
}
